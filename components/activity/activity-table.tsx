'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formatInstant } from '#lib/format.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { activityLink } from './activity-link.ts'
import { type ActivityLine, CLIENT_ON_LINK } from './activity-list.tsx'

type Row = ActivityLine & { timeZone: string }

const columns = columnsOf<Row>([
  {
    id: 'at',
    header: 'When',
    cell: (row) => (
      <time dateTime={row.at} className="whitespace-nowrap">
        {formatInstant(row.at, row.timeZone)}
      </time>
    ),
  },
  {
    id: 'who',
    header: 'Who',
    cell: (row) => <span className="whitespace-nowrap">{row.who ?? CLIENT_ON_LINK}</span>,
  },
  {
    id: 'summary',
    header: 'What',
    cell: (row) => {
      const href = activityLink(row)
      return href ? <TextLink href={href}>{row.summary}</TextLink> : row.summary
    },
    isRowHeader: true,
  },
])

type ActivityTableProps = { rows: Row[]; total: number; query: ListQuery; empty: ReactNode }

export function ActivityTable(props: ActivityTableProps) {
  return <DataTable caption="Activity" columns={columns} rowKey={(row) => row.id} {...props} />
}
