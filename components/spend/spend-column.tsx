'use client'

import type { ReactNode } from 'react'
import type { ColumnInput } from '#components/table/column.ts'
import { spendKindName } from '#lib/domain/spend/kind.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { formatMonth, formatRate } from '#lib/format.ts'
import { ConvertedAmount } from './converted-amount.tsx'
import { SelectBox } from './selection.tsx'
import { SpendCell } from './spend-cell.tsx'
import { SpendOrigin } from './spend-origin.tsx'
import { SpendProject } from './spend-project.tsx'
import { SpendRowActions } from './spend-row-actions.tsx'
import { choosableOf, NEW } from './spend-values.ts'

/** The digits of a bill, at least those of the minor unit and at most twelve: Azure writes twenty-eight. */
function amountInFull({ id, amount, currency, isCounted }: ConvertedRecord): ReactNode {
  if (id === NEW) return null
  if (amount === null) return <span className="text-warning">unknown</span>
  const figure = formatRate(amount, currency)
  if (isCounted) return figure
  return (
    <span className="text-muted">
      <s>{figure}</s> <span className="block text-label">not counted</span>
    </span>
  )
}

/** Only inside a `SelectionProvider`. */
export const chooseColumn: ColumnInput<ConvertedRecord> = {
  id: 'choose',
  header: 'Choose',
  // The fields of a new record are wider than many a screen: what saves them stands where nobody has to scroll to.
  cell: (row) => (row.id === NEW ? <SpendRowActions row={row} /> : <SelectBox row={choosableOf(row)} />),
}

export const monthColumn: ColumnInput<ConvertedRecord> = {
  id: 'month',
  header: 'Month',
  cell: (row) => (
    <SpendCell row={row} fields={['month']}>
      <span className="whitespace-nowrap">{formatMonth(row.month)}</span>
    </SpendCell>
  ),
  isSortable: true,
  isDescendingFirst: true,
}

export const projectColumn: ColumnInput<ConvertedRecord> = {
  id: 'project',
  header: 'Project',
  cell: (row) => <SpendProject row={row} />,
  isName: true,
  isSortable: true,
}

export const moreColumns: ColumnInput<ConvertedRecord>[] = [
  {
    id: 'provider',
    header: 'Provider',
    cell: (row) => (
      <SpendCell row={row} fields={['provider']}>
        <span className="wrap-anywhere">{row.provider}</span>
      </SpendCell>
    ),
    isSortable: true,
    isRowHeader: true,
  },
  {
    id: 'service',
    header: 'Service',
    cell: (row) => (
      <SpendCell row={row} fields={['service']}>
        <span className="wrap-anywhere block min-w-32">{row.service}</span>
      </SpendCell>
    ),
    isSortable: true,
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
]

export const convertedColumn: ColumnInput<ConvertedRecord> = {
  id: 'converted',
  header: 'Converted',
  cell: (row) => (row.id === NEW ? null : <ConvertedAmount converted={row.converted} amount={row.amount} />),
  isNumber: true,
}

export const originColumn: ColumnInput<ConvertedRecord> = {
  id: 'note',
  header: 'From',
  cell: (row) => (
    <SpendCell row={row} fields={['note']}>
      <SpendOrigin row={row} />
    </SpendCell>
  ),
}

export const controlColumn: ColumnInput<ConvertedRecord> = {
  id: 'actions',
  header: 'Actions',
  cell: (row) => (row.id === NEW ? null : <SpendRowActions row={row} />),
}
