'use client'

import type { Header, RowData } from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import type { listFeatures } from './column.ts'
import { sortLink } from './list-link.ts'

type HeaderCellProps<Row extends RowData> = {
  header: Header<typeof listFeatures, Row>
  /** The URL's `sort`; undefined in a list that cannot be sorted. */
  sort?: string | null
}

export function HeaderCell<Row extends RowData>({ header, sort }: HeaderCellProps<Row>) {
  const search = useSearchParams().toString()
  const { columnDef } = header.column
  const order = header.column.getIsSorted()
  const Arrow = order === 'desc' ? ArrowDown : ArrowUp
  const name = (
    <>
      {String(columnDef.header)}
      {columnDef.meta?.unit ? <span className="font-normal"> {columnDef.meta.unit}</span> : null}
    </>
  )
  return (
    <th
      scope="col"
      aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
      className={cn(
        'h-9 whitespace-nowrap px-3 text-label text-muted',
        columnDef.meta?.isNumber ? 'text-end' : 'text-start',
      )}
    >
      {sort !== undefined && header.column.getCanSort() ? (
        <Link
          href={sortLink(search, sort, header.id, columnDef.sortDescFirst)}
          scroll={false}
          className={cn(
            'group/sort inline-flex min-h-6 items-center gap-1 hover:text-ink',
            // The name of a column of figures ends where they end.
            columnDef.meta?.isNumber && 'flex-row-reverse',
          )}
        >
          {name}
          <Arrow
            aria-hidden
            className={cn('size-3.5 print:hidden', !order && 'opacity-0 group-hover/sort:opacity-60')}
          />
        </Link>
      ) : (
        name
      )}
    </th>
  )
}
