'use client'

import { ChevronRight } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import type { Currency } from '#lib/domain/money.ts'
import { dimensionName, type Grouping } from '#lib/domain/spend/dimension.ts'
import type { Grid, GridHead, GridRow } from '#lib/domain/spend/spend-grid.ts'
import { listOf } from '#lib/format.ts'
import { GridConverted } from './grid-converted.tsx'
import { type Place, recordsLink, toggleLink } from './grid-link.ts'
import { nameOfHead } from './grid-name.ts'
import { GridSumCell } from './grid-sum.tsx'

const NUMBER = 'whitespace-nowrap px-3 py-1.5 text-end align-top'
const TOTAL = cn(
  NUMBER,
  'min-w-24 bg-background md:sticky md:end-0 md:shadow-[inset_1px_0_0_var(--color-hairline)]',
)
const HEAD =
  'sticky start-0 z-10 min-w-32 max-w-40 sm:min-w-40 sm:max-w-72 bg-background px-3 py-1.5 text-start align-top font-medium wrap-anywhere'
const INDENT = ['', 'ps-8', 'ps-14']

type SpendGridProps = {
  grid: Grid
  grouping: Grouping
  /** A column beside the totals says what they are in this currency. */
  convertedTo: Currency | null
}

/** Sums in one currency: groups that open, and behind each sum its records. */
export function SpendGrid({ grid, grouping, convertedTo }: SpendGridProps) {
  const search = useSearchParams().toString()
  const { currency, columns } = grid
  const { rows, column } = grouping
  const columnPlace = (head: GridHead): Place[] => (column ? [{ dimension: column, head }] : [])
  const rowPlaces = (row: GridRow): Place[] => [
    ...row.path.map((head, at) => ({ dimension: rows[at] ?? 'month', head })),
    ...(row.key === null ? [{ dimension: rows[row.path.length] ?? 'month', head: row }] : []),
  ]
  const by = listOf([...rows, ...(column ? [column] : [])].map((name) => dimensionName[name].toLowerCase()))
  return (
    <section
      aria-label={`Spend in ${currency} by ${by}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      // A region that runs from right to left begins at its end: the latest months are what one came for.
      className={cn(
        'relative overflow-x-auto rounded-card border border-hairline print:overflow-visible',
        column === 'month' && '[direction:rtl]',
      )}
    >
      <table className="w-full border-collapse text-table [direction:ltr]">
        <caption className="sr-only">
          Spend in {currency} by {by}
        </caption>
        <thead className="border-b border-hairline text-label text-muted">
          <tr>
            <th scope="col" className={cn(HEAD, 'text-ink')}>
              {currency}
            </th>
            {column
              ? columns.map((head) => (
                  <th key={head.key} scope="col" className={cn(NUMBER, 'min-w-24 font-medium')}>
                    {nameOfHead(column, head)}
                  </th>
                ))
              : null}
            <th scope="col" className={cn(TOTAL, 'font-medium')}>
              Total
            </th>
            {convertedTo ? (
              <th scope="col" className={cn(NUMBER, 'min-w-24 font-medium')}>
                ≈ in {convertedTo}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {grid.rows.map((row) => (
            <tr
              key={row.path.map(({ key }) => key).join('\n') + (row.key === null ? '\n' : '')}
              data-row
              className="group/row hover:bg-surface has-focus-visible:bg-surface"
            >
              <GridRowHead row={row} grid={grid} grouping={grouping} search={search} />
              {column
                ? row.cells.map((sum, at) => (
                    <td key={columns[at]?.key} className={NUMBER}>
                      <GridSumCell
                        sum={sum}
                        currency={currency}
                        href={recordsLink(search, [
                          ...rowPlaces(row),
                          ...columnPlace(columns[at] ?? { key: null, label: '', held: 0 }),
                        ])}
                      />
                    </td>
                  ))
                : null}
              <td className={cn(TOTAL, 'font-medium group-hover/row:bg-surface')}>
                <GridSumCell
                  sum={row.total}
                  currency={currency}
                  href={recordsLink(search, rowPlaces(row))}
                  isTotal
                />
              </td>
              {convertedTo ? <GridConverted sum={row.total} to={convertedTo} /> : null}
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t border-control font-semibold">
          <tr>
            <th scope="row" className={cn(HEAD, 'font-semibold')}>
              Total
            </th>
            {column
              ? columns.map((head, at) => (
                  <td key={head.key} className={NUMBER}>
                    <GridSumCell
                      sum={grid.foot[at] ?? grid.total}
                      currency={currency}
                      href={recordsLink(search, columnPlace(head))}
                    />
                  </td>
                ))
              : null}
            <td className={TOTAL}>
              <GridSumCell sum={grid.total} currency={currency} href={recordsLink(search, [])} isTotal />
            </td>
            {convertedTo ? <GridConverted sum={grid.total} to={convertedTo} /> : null}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type RowHeadProps = { row: GridRow; grid: Grid; grouping: Grouping; search: string }

function GridRowHead({ row, grid, grouping: { rows }, search }: RowHeadProps) {
  const depth = row.key === null ? row.path.length : row.path.length - 1
  const name = nameOfHead(rows[depth] ?? 'month', row)
  const canOpen = row.key !== null && depth < rows.length - 1
  return (
    <th
      scope="row"
      className={cn(HEAD, INDENT[depth], depth > 0 && 'font-normal', 'group-hover/row:bg-surface')}
    >
      {canOpen ? (
        <Link
          href={toggleLink(search, row, grid.rows)}
          scroll={false}
          aria-expanded={row.isOpen}
          className="inline-flex items-start gap-1 hover:underline"
        >
          <ChevronRight
            aria-hidden
            className={cn('mt-0.5 size-4 shrink-0 text-muted', row.isOpen && 'rotate-90')}
          />
          {name}
        </Link>
      ) : (
        <span className={rows.length > 1 ? 'block ps-5' : undefined}>{name}</span>
      )}
    </th>
  )
}
