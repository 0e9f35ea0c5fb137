'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { exact } from '#lib/domain/rate.ts'
import type { FxRate } from '#lib/domain/spend/conversion.ts'
import { formatDay, formatFixed } from '#lib/format.ts'
import type { ListQuery } from '#lib/schemas/list.ts'

type FxLine = FxRate & { id: string; recordedOn: string; isReplaced: boolean }

const columns = columnsOf<FxLine>([
  {
    id: 'day',
    header: 'Day',
    cell: ({ day }) => <span className="whitespace-nowrap">{formatDay(day)}</span>,
    isSortable: true,
    isDescendingFirst: true,
    isRowHeader: true,
  },
  {
    id: 'pair',
    header: 'Pair',
    cell: ({ from, to }) => <span className="whitespace-nowrap">{`1 ${from} in ${to}`}</span>,
    isSortable: true,
  },
  {
    id: 'rate',
    header: 'Rate',
    cell: ({ rate }) => formatFixed(rate, Math.max(4, exact(rate).decimalPlaces())),
    isSortable: true,
    isNumber: true,
  },
  {
    id: 'source',
    header: 'Source',
    cell: ({ source, isReplaced }) => (
      <span className="wrap-anywhere inline-flex flex-wrap items-center gap-2">
        {source}
        {isReplaced ? <Badge>replaced by a later one</Badge> : null}
      </span>
    ),
    isSortable: true,
  },
  {
    id: 'recordedAt',
    header: 'Recorded',
    cell: ({ recordedOn }) => <span className="whitespace-nowrap">{formatDay(recordedOn)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
])

type FxTableProps = { rows: FxLine[]; total: number; query: ListQuery; empty: ReactNode }

export function FxTable(props: FxTableProps) {
  return <DataTable caption="Exchange rates" columns={columns} rowKey={({ id }) => id} {...props} />
}
