'use client'

import type { ReactNode } from 'react'
import { type ColumnInput, columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { minorDigits } from '#lib/domain/money.ts'
import { exact } from '#lib/domain/rate.ts'
import { spendKindName } from '#lib/domain/spend/kind.ts'
import { formatAmount, formatMonth } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { SpendCell } from './spend-cell.tsx'
import { SpendEditing } from './spend-edit.tsx'
import { SpendRowActions } from './spend-row-actions.tsx'
import type { SpendActions, SpendLine } from './spend-values.ts'

/** All the digits of a bill, at least those of the minor unit. */
function amountInFull({ amount, currency }: SpendLine): ReactNode {
  if (amount === null) return <span className="text-warning">unknown</span>
  return formatAmount(amount, currency, Math.max(minorDigits(currency), exact(amount).decimalPlaces()))
}

const before: ColumnInput<SpendLine>[] = [
  {
    id: 'month',
    header: 'Month',
    cell: (row) => (
      <SpendCell row={row} fields={['month']}>
        <span className="whitespace-nowrap">{formatMonth(row.month)}</span>
      </SpendCell>
    ),
    isSortable: true,
    isDescendingFirst: true,
  },
]

const project: ColumnInput<SpendLine> = {
  id: 'project',
  header: 'Project',
  cell: (row) => <TextLink href={paths.projectSpend(row.projectId)}>{row.projectName}</TextLink>,
  isSortable: true,
}

const after: ColumnInput<SpendLine>[] = [
  {
    id: 'provider',
    header: 'Provider',
    cell: (row) => (
      <SpendCell row={row} fields={['provider']}>
        {row.provider}
      </SpendCell>
    ),
    isSortable: true,
    isRowHeader: true,
  },
  {
    id: 'amount',
    header: 'Amount',
    cell: (row) => (
      <SpendCell row={row} fields={['amount', 'currency']}>
        {amountInFull(row)}
      </SpendCell>
    ),
    isSortable: true,
    isDescendingFirst: true,
    isNumber: true,
  },
  {
    id: 'kind',
    header: 'Kind',
    cell: (row) => (
      <SpendCell row={row} fields={['kind']}>
        {spendKindName[row.kind]}
      </SpendCell>
    ),
    isSortable: true,
  },
  {
    id: 'service',
    header: 'Service',
    cell: (row) => (
      <SpendCell row={row} fields={['service']}>
        {row.service}
      </SpendCell>
    ),
    isSortable: true,
  },
  {
    id: 'note',
    header: 'Note',
    cell: (row) => (
      <SpendCell row={row} fields={['note']}>
        <span className="wrap-anywhere line-clamp-2 text-muted">{row.note}</span>
      </SpendCell>
    ),
  },
]

const controls: ColumnInput<SpendLine> = {
  id: 'actions',
  header: 'Actions',
  cell: (row) => <SpendRowActions row={row} />,
}

const ofOne = [...before, ...after]
const ofAll = [...before, project, ...after]
const readable = { one: columnsOf(ofOne), all: columnsOf(ofAll) }
const writable = { one: columnsOf([...ofOne, controls]), all: columnsOf([...ofAll, controls]) }

/** The column of the project takes room from the fields of a row. */
const roomy = { one: '(min-width: 80rem)', all: '(min-width: 96rem)' }

type SpendTableProps = {
  rows: SpendLine[]
  total: number
  query: ListQuery
  empty: ReactNode
  /** Null for those who may only look. */
  actions: SpendActions | null
  /** Of one project: its name would stand in every row. */
  isOfOneProject?: boolean
}

export function SpendTable({ actions, isOfOneProject = false, ...props }: SpendTableProps) {
  const shown = isOfOneProject ? 'one' : 'all'
  return (
    <SpendEditing actions={actions} roomy={roomy[shown]}>
      <DataTable
        caption="Spend"
        columns={(actions ? writable : readable)[shown]}
        rowKey={(row) => row.id}
        {...props}
      />
    </SpendEditing>
  )
}
