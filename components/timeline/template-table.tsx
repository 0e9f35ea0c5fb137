'use client'

import { type ReactNode, useMemo } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Result } from '#lib/action-result.ts'
import { approachName } from '#lib/domain/approach.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import type { TemplateChange } from '#lib/schemas/timeline-template.ts'
import { TemplateRowActions } from './template-row-actions.tsx'

type Run<I> = (input: I) => Promise<Result<unknown>>
export type TemplateActions = {
  renameTemplate: Run<TemplateChange>
  archiveTemplate: Run<{ id: string }>
  restoreTemplate: Run<{ id: string }>
}

const columns = columnsOf<TemplateLine>([
  { id: 'name', header: 'Name', cell: (row) => row.name, isSortable: true, isRowHeader: true },
  {
    id: 'approach',
    header: 'Approach',
    cell: (row) => <Badge tone={row.approach}>{approachName[row.approach]}</Badge>,
    isSortable: true,
  },
  { id: 'tasks', header: 'Tasks', cell: (row) => row.tasks, isNumber: true },
  { id: 'likely', header: 'Likely', unit: 'working days', cell: (row) => row.likelyDays, isNumber: true },
  {
    id: 'range',
    header: 'Range',
    unit: 'working days',
    cell: (row) => `${row.lowDays} to ${row.highDays}`,
    isNumber: true,
  },
  {
    id: 'project',
    header: 'Made from',
    cell: (row) => <TextLink href={paths.projectTimeline(row.projectId)}>{row.projectName}</TextLink>,
    isName: true,
    isSortable: true,
  },
  {
    id: 'madeOn',
    header: 'Made on',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(row.madeOn)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
])

const withActions = ({
  renameTemplate: rename,
  archiveTemplate: archive,
  restoreTemplate: restore,
}: TemplateActions) => [
  ...columns,
  ...columnsOf<TemplateLine>([
    {
      id: 'actions',
      header: 'Change',
      cell: (row) => <TemplateRowActions row={row} actions={{ rename, archive, restore }} />,
    },
  ]),
]

type TemplateTableProps = {
  rows: TemplateLine[]
  total: number
  query: ListQuery
  empty: ReactNode
  /** Null for those who may only look. */
  actions: TemplateActions | null
}

export function TemplateTable({ actions, ...props }: TemplateTableProps) {
  const shown = useMemo(() => (actions ? withActions(actions) : columns), [actions])
  return <DataTable caption="Templates" columns={shown} rowKey={(row) => row.id} {...props} />
}
