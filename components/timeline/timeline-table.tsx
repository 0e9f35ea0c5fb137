'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { approachName } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import { slipInWords } from '#lib/domain/report/slip-words.ts'
import type { TimelineLine } from '#lib/domain/timeline/timeline-line.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { Slip } from './slip.tsx'

const day = (value: Day) => <span className="whitespace-nowrap">{formatDay(value)}</span>

const columns = columnsOf<TimelineLine>([
  {
    id: 'project',
    header: 'Project',
    cell: (row) => <TextLink href={paths.projectTimeline(row.projectId)}>{row.projectName}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  { id: 'client', header: 'Client', cell: (row) => row.clientName, isName: true, isSortable: true },
  {
    id: 'approach',
    header: 'Approach',
    cell: (row) => <Badge tone={row.approach}>{approachName[row.approach]}</Badge>,
    isSortable: true,
  },
  { id: 'startsOn', header: 'Start', cell: (row) => day(row.startsOn), isSortable: true },
  { id: 'endsOn', header: 'End', cell: (row) => day(row.endsOn), isSortable: true },
  { id: 'done', header: 'Done', unit: 'tasks', cell: (row) => `${row.done} of ${row.total}`, isNumber: true },
  {
    id: 'slip',
    header: 'Slip',
    cell: (row) => (row.slipDays === 0 ? slipInWords(0) : <Slip days={row.slipDays} />),
  },
])

type TimelineTableProps = { rows: TimelineLine[]; total: number; query: ListQuery; empty: ReactNode }

export function TimelineTable(props: TimelineTableProps) {
  return <DataTable caption="Timelines" columns={columns} rowKey={(row) => row.id} {...props} />
}
