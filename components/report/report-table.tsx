'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { kindName, type ReportKind } from '#lib/domain/report/kind.ts'
import { countOf, formatDay, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'

type ReportTableRow = {
  id: string
  title: string
  kind: ReportKind
  isLive: boolean
  asOf: string
  createdAt: string
  projectId: string
  projectName: string
  clientName: string
  openLinks: number
  timeZone: string
}

const columns = columnsOf<ReportTableRow>([
  {
    id: 'title',
    header: 'Report',
    cell: (row) => <TextLink href={paths.report(row.id)}>{row.title}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  { id: 'kind', header: 'Kind', cell: (row) => kindName[row.kind], isSortable: true },
  { id: 'client', header: 'Client', cell: (row) => row.clientName, isName: true, isSortable: true },
  {
    id: 'project',
    header: 'Project',
    cell: (row) => <TextLink href={paths.project(row.projectId)}>{row.projectName}</TextLink>,
    isName: true,
    isSortable: true,
  },
  {
    id: 'asOf',
    header: 'As of',
    cell: (row) => <span className="whitespace-nowrap">{row.isLive ? 'live' : formatDay(row.asOf)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
  {
    id: 'createdAt',
    header: 'Made',
    cell: (row) => <span className="whitespace-nowrap">{formatInstant(row.createdAt, row.timeZone)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
  {
    id: 'links',
    header: 'Link',
    cell: (row) => (
      <Badge tone={row.openLinks > 0 ? 'ok' : 'neutral'}>
        {row.openLinks > 0 ? countOf(row.openLinks, 'open link') : 'no open link'}
      </Badge>
    ),
  },
])

type ReportTableProps = { rows: ReportTableRow[]; total: number; query: ListQuery; empty: ReactNode }

export function ReportTable(props: ReportTableProps) {
  return <DataTable caption="Reports" columns={columns} rowKey={(row) => row.id} {...props} />
}
