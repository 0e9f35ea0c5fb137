'use client'

import { type ColumnInput, columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { LineShow } from '#lib/domain/import/line-show.ts'
import { minorDigits } from '#lib/domain/money.ts'
import { exact } from '#lib/domain/rate.ts'
import { countOf, formatAmount, formatDay, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type ImportLine = {
  ordinal: number
  line: number
  part: string | null
  day: string
  provider: string
  service: string
  description: string | null
  currency: string
  amount: string | null
  wasAmount: string | null
  projectName: string
}
type RejectedLine = { line: number; reason: string; part?: string }

const amountIn = (amount: string | null, { currency, digits }: Shaped) =>
  amount === null ? <span className="text-warning">unknown</span> : formatAmount(amount, currency, digits)

/** With as many decimals as the longest of their currency, so that they stand one under the other. */
type Shaped = ImportLine & { digits: number }

const MOST_DIGITS = 12
const digitsOf = (amount: string | null): number => (amount === null ? 0 : exact(amount).decimalPlaces())

function shaped(rows: readonly ImportLine[]): Shaped[] {
  const digits = new Map<string, number>()
  for (const { amount, wasAmount, currency } of rows) {
    const least = digits.get(currency) ?? minorDigits(currency)
    digits.set(currency, Math.max(least, digitsOf(amount), digitsOf(wasAmount)))
  }
  return rows.map((row) => ({ ...row, digits: Math.min(MOST_DIGITS, digits.get(row.currency) ?? 2) }))
}

const line: ColumnInput<Shaped> = {
  ...{ id: 'line', header: 'Line' },
  cell: (row) => `${row.part ? `${row.part}, ` : ''}${formatNumber(row.line)}`,
}
const rest: ColumnInput<Shaped>[] = [
  {
    id: 'day',
    header: 'Day',
    cell: ({ day }) => <span className="whitespace-nowrap">{formatDay(day)}</span>,
  },
  { id: 'provider', header: 'Provider', cell: ({ provider }) => provider },
  {
    ...{ id: 'service', header: 'Service', isRowHeader: true },
    cell: ({ service, description }) => (
      <span className="wrap-anywhere line-clamp-2">{service || description}</span>
    ),
  },
  { id: 'project', header: 'Project', cell: ({ projectName }) => projectName },
]
const was: ColumnInput<Shaped> = {
  ...{ id: 'was', header: 'Was', isNumber: true },
  cell: (row) => amountIn(row.wasAmount, row),
}
const amount: ColumnInput<Shaped> = {
  ...{ id: 'amount', header: 'Amount', isNumber: true },
  cell: (row) => amountIn(row.amount, row),
}

const plain = columnsOf([line, ...rest, amount])
const changed = columnsOf([line, ...rest, was, amount])
const rejected = columnsOf<RejectedLine>([
  {
    ...{ id: 'line', header: 'Line', isRowHeader: true },
    cell: (row) => `${row.part ? `${row.part}, ` : ''}${formatNumber(row.line)}`,
  },
  {
    ...{ id: 'reason', header: 'Reason' },
    cell: ({ reason }) => <span className="wrap-anywhere">{reason}</span>,
  },
])

type ImportLinesProps = {
  id: string
  shown: LineShow
  count: number
  rows: ImportLine[]
  rejected: RejectedLine[]
  after: string | null
  next: string | null
}

const nothing: Record<LineShow, string> = {
  new: 'No row of this file is new.',
  changed: 'No row of this file has another amount than before.',
  same: 'No row of this file stands there already.',
  rejected: 'Every row of this file could be read.',
}

/** The rows of one kind, in the order of the file, some at a time. */
export function ImportLines({ id, shown, count, after, next, ...lists }: ImportLinesProps) {
  const place = lists.rejected.length + lists.rows.length
  if (place === 0) return <EmptyState title="None">{nothing[shown]}</EmptyState>
  return (
    <div className="flex flex-col gap-3">
      {shown === 'rejected' ? (
        <DataTable
          {...{ caption: 'Rejected rows', columns: rejected, rows: lists.rejected, empty: null }}
          rowKey={(row) => `${row.part} ${row.line} ${row.reason}`}
        />
      ) : (
        <DataTable
          {...{
            caption: 'Rows',
            columns: shown === 'changed' ? changed : plain,
            rows: shaped(lists.rows),
            empty: null,
          }}
          rowKey={(row) => String(row.ordinal)}
        />
      )}
      {after !== null || next !== null ? (
        <nav aria-label="More rows" className="flex flex-wrap items-center gap-2 text-table text-muted">
          <span>
            {formatNumber(place)} of {countOf(count, 'row')} here.
          </span>
          {after !== null ? (
            <LinkButton size="compact" href={`${paths.import(id, { show: shown })}#rows`}>
              First rows
            </LinkButton>
          ) : null}
          {next !== null ? (
            <LinkButton size="compact" href={`${paths.import(id, { show: shown, after: next })}#rows`}>
              Next rows
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}
