'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { formatDay, listOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { StatusBadge } from './status-badge.tsx'

type ProjectLine = {
  id: string
  name: string
  clientId: string
  clientName: string
  status: ProjectStatus
  startsOn: string | null
  endsOn: string | null
  team: string[]
}

const day = (value: string | null) =>
  value ? <span className="whitespace-nowrap">{formatDay(value)}</span> : null

const columns = columnsOf<ProjectLine>([
  {
    id: 'name',
    header: 'Project',
    cell: (row) => <TextLink href={paths.project(row.id)}>{row.name}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  {
    id: 'client',
    header: 'Client',
    cell: (row) => <TextLink href={paths.client(row.clientId)}>{row.clientName}</TextLink>,
    isName: true,
    isSortable: true,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (row) => <StatusBadge status={row.status} />,
    isSortable: true,
  },
  { id: 'startsOn', header: 'Start', cell: (row) => day(row.startsOn), isSortable: true },
  { id: 'endsOn', header: 'End', cell: (row) => day(row.endsOn), isSortable: true },
  {
    id: 'team',
    header: 'Team',
    cell: (row) => listOf(row.team),
    isName: true,
  },
])

type ProjectTableProps = { rows: ProjectLine[]; total: number; query: ListQuery; empty: ReactNode }

export function ProjectTable(props: ProjectTableProps) {
  return <DataTable caption="Projects" columns={columns} rowKey={(row) => row.id} {...props} />
}
