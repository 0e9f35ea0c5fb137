'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import { formatInstant } from '#lib/format.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { ActivityText, whoOf } from './activity-text.tsx'
import type { Restore } from './restore-button.tsx'

type Row = ActivityLine & { timeZone: string; restore?: Restore }

const columns = columnsOf<Row>([
  {
    id: 'summary',
    header: 'What',
    cell: (row) => <ActivityText event={row} restore={row.restore} />,
    isRowHeader: true,
  },
  { id: 'who', header: 'Who', cell: (row) => <span className="whitespace-nowrap">{whoOf(row)}</span> },
  {
    id: 'at',
    header: 'When',
    cell: (row) => (
      <time dateTime={row.at} className="whitespace-nowrap">
        {formatInstant(row.at, row.timeZone)}
      </time>
    ),
  },
])

type ActivityTableProps = {
  rows: ActivityLine[]
  timeZone: string
  total: number
  query: ListQuery
  empty: ReactNode
  restore?: Restore
}

export function ActivityTable({ rows, timeZone, restore, ...props }: ActivityTableProps) {
  const lines = rows.map((row) => ({ ...row, timeZone, restore }))
  return <DataTable caption="Activity" columns={columns} rowKey={(row) => row.id} rows={lines} {...props} />
}
