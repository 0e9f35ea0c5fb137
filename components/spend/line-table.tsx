'use client'

import { type ColumnInput, columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { KeysetPages } from '#components/table/keyset-pages.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/domain/day.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import { type Amount, exact } from '#lib/domain/rate.ts'
import { formatAmount, formatDay, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

/** A row of a bill, as far as it is shown. */
export type BillLine = {
  importId: string
  ordinal: number
  fileName: string
  projectId: string
  projectName: string
  day: Day
  provider: string
  service: string
  account: string | null
  subAccount: string | null
  apiProject: string | null
  model: string | null
  tokenType: string | null
  region: string | null
  category: string
  isCorrection: boolean
  description: string | null
  currency: Currency
  amount: Amount | null
  quantity: Amount | null
  unit: string | null
  line: number
  part: string | null
}

const words = (...parts: (string | null)[]): string =>
  [...new Set(parts.filter((part) => part !== null && part !== ''))].join(', ')

const Small = ({ children }: { children: string }) =>
  children === '' ? null : <span className="wrap-anywhere block text-label text-muted">{children}</span>

function amountInFull({ amount, currency }: BillLine) {
  if (amount === null) return <span className="text-warning">unknown</span>
  return formatAmount(amount, currency, Math.max(minorDigits(currency), exact(amount).decimalPlaces()))
}

const day: ColumnInput<BillLine> = {
  id: 'day',
  header: 'Day',
  cell: (row) => <span className="whitespace-nowrap">{formatDay(row.day)}</span>,
}

const project: ColumnInput<BillLine> = {
  id: 'project',
  header: 'Project',
  cell: (row) => <TextLink href={paths.projectSpend(row.projectId)}>{row.projectName}</TextLink>,
}

const more: ColumnInput<BillLine>[] = [
  {
    id: 'service',
    header: 'Service',
    cell: (row) => (
      <>
        <span className="wrap-anywhere">{words(row.provider, row.service)}</span>
        <Small>{row.description ?? ''}</Small>
      </>
    ),
    isRowHeader: true,
  },
  {
    id: 'account',
    header: 'Account',
    cell: (row) => (
      <>
        <span className="wrap-anywhere">{row.account}</span>
        <Small>{words(row.subAccount, row.apiProject)}</Small>
      </>
    ),
  },
  {
    id: 'detail',
    header: 'Detail',
    cell: (row) => (
      <>
        <span className="wrap-anywhere">{words(row.model, row.tokenType, row.region)}</span>
        <Small>
          {words(row.category === 'Usage' ? null : row.category, row.isCorrection ? 'correction' : null)}
        </Small>
      </>
    ),
  },
  {
    id: 'quantity',
    header: 'Quantity',
    cell: (row) => (row.quantity === null ? null : `${formatNumber(row.quantity)} ${row.unit ?? ''}`),
    isNumber: true,
  },
  { id: 'amount', header: 'Amount', cell: amountInFull, isNumber: true },
  {
    id: 'bill',
    header: 'Bill',
    cell: (row) => (
      <>
        <span className="wrap-anywhere text-muted">{row.fileName}</span>
        <Small>{row.line > 0 ? words(row.part, `line ${formatNumber(row.line)}`) : 'sum of a month'}</Small>
      </>
    ),
  },
]

const ofOne = columnsOf([day, ...more])
const ofAll = columnsOf([day, project, ...more])

type LineTableProps = { rows: BillLine[]; next: string | null; isOfOneProject: boolean }

/** Rows of bills, a page at a time. */
export function LineTable({ rows, next, isOfOneProject }: LineTableProps) {
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption="Lines of bills"
        columns={isOfOneProject ? ofOne : ofAll}
        rows={rows}
        rowKey={(row) => `${row.importId} ${row.ordinal}`}
        empty={
          <EmptyState title="No bill yet">
            The rows of a bill stand here once it was imported into a project. What was typed in has none.
          </EmptyState>
        }
      />
      <KeysetPages next={next} />
    </div>
  )
}
