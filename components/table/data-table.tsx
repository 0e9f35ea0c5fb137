'use client'

import { type Cell, type RowData, useTable } from '@tanstack/react-table'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '#components/ui/cn.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ListQuery } from '#lib/schemas/list.ts'
import { type ListColumn, listFeatures } from './column.ts'
import { HeaderCell } from './header-cell.tsx'
import { isFiltered } from './list-link.ts'
import { Pagination } from './pagination.tsx'

type DataTableProps<Row extends RowData> = {
  caption: string
  columns: ListColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Rows of all pages. Without it and `query` the list is whole: it has no sort links and no pages. */
  total?: number
  query?: ListQuery
  /** In the place of numbered pages. */
  pages?: ReactNode
  /** Shown when there is nothing yet; a filter that fits nothing explains itself. */
  empty: ReactNode
  /** What stands in the place of a row, such as its form; null for most. */
  instead?: (row: Row) => ReactNode
  /** Sums and the like, by column id. */
  footer?: Record<string, ReactNode>
}

const sortingOf = (sort: string | null) =>
  sort ? [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }] : []

function BodyCell<Row extends RowData>({
  cell,
  children,
}: {
  cell: Cell<typeof listFeatures, Row>
  children: ReactNode
}) {
  const meta = cell.column.columnDef.meta
  const style = meta?.isNumber ? 'whitespace-nowrap text-end' : undefined
  return meta?.isRowHeader ? (
    <th scope="row" className={cn(style ?? 'text-start', 'wrap-anywhere min-w-44 font-medium')}>
      {children}
    </th>
  ) : (
    <td className={meta?.isName ? 'wrap-anywhere min-w-32' : style}>{children}</td>
  )
}

/** A list whose state is the URL: the server searches, sorts and cuts; the heads and pages are links that work without scripts. */
export function DataTable<Row extends RowData>({
  caption,
  columns,
  rows,
  rowKey,
  query,
  ...props
}: DataTableProps<Row>) {
  const search = useSearchParams().toString()
  const path = usePathname()
  const table = useTable({
    features: listFeatures,
    columns,
    data: rows,
    getRowId: rowKey,
    manualSorting: true,
    state: { sorting: sortingOf(query?.sort ?? null) },
  })

  if (rows.length === 0 && (isFiltered(search) || (query?.page ?? 1) > 1))
    return (
      <EmptyState title="Nothing fits" action={<LinkButton href={path}>Show everything</LinkButton>}>
        No entry fits this search and these filters.
      </EmptyState>
    )
  if (rows.length === 0) return props.empty

  return (
    <div data-slot="data-table" className="flex flex-col gap-3">
      <section
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="@container relative overflow-x-auto rounded-card border border-hairline print:overflow-visible"
      >
        <table className="w-full border-collapse text-table">
          <caption className="sr-only">{caption}</caption>
          <thead className="border-b border-hairline bg-surface">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} sort={query?.sort} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody className="list-cells divide-y divide-hairline">
            {table.getRowModel().rows.map((row) => {
              const other = props.instead?.(row.original)
              return (
                <tr key={row.id} data-row className="hover:bg-surface has-focus-visible:bg-surface">
                  {other ? (
                    <td colSpan={columns.length}>
                      {/* As wide as what is seen of the table, wherever it is scrolled to. */}
                      <div className="sticky start-3 w-[calc(100cqi-1.5rem)]">{other}</div>
                    </td>
                  ) : (
                    row.getAllCells().map((cell) => (
                      <BodyCell key={cell.id} cell={cell}>
                        <table.FlexRender cell={cell} />
                      </BodyCell>
                    ))
                  )}
                </tr>
              )
            })}
          </tbody>
          {props.footer ? (
            <tfoot className="border-t border-control font-semibold">
              <tr>
                {table.getAllLeafColumns().map((column) => (
                  <td
                    key={column.id}
                    className={cn(
                      'h-9 px-3',
                      column.columnDef.meta?.isNumber && 'whitespace-nowrap text-end',
                    )}
                  >
                    {props.footer?.[column.id]}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </section>
      {props.pages ??
        (query ? (
          <Pagination total={props.total ?? rows.length} page={query.page} size={query.size} />
        ) : null)}
    </div>
  )
}
