'use client'

import { type ReactNode, useMemo } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { approachName } from '#lib/domain/approach.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import type { TemplateChange } from '#lib/schemas/timeline-template.ts'
import { TemplateDialog } from './template-dialog.tsx'

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

const withActions = (actions: TemplateActions) => [
  ...columns,
  ...columnsOf<TemplateLine>([
    { id: 'actions', header: 'Change', cell: (row) => <RowActions row={row} actions={actions} /> },
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

function RowActions({ row, actions }: { row: TemplateLine; actions: TemplateActions }) {
  const { id, revision, name } = row
  const archive = () => actions.archiveTemplate({ id })
  const restore = () => actions.restoreTemplate({ id })
  if (row.isArchived)
    return (
      <UndoButton
        variant="quiet"
        size="compact"
        aria-label={`Restore ${name}`}
        run={restore}
        undo={archive}
        message={`Restored ${name}.`}
      >
        Restore
      </UndoButton>
    )
  return (
    <span className="inline-flex items-start gap-1">
      <TemplateDialog
        trigger={
          <Button variant="quiet" size="compact" aria-label={`Rename ${name}`}>
            Rename
          </Button>
        }
        title="Rename the template"
        name={name}
        submitLabel="Save name"
        save={(next) => actions.renameTemplate({ id, revision, name: next })}
        message="Renamed the template."
      />
      <UndoButton
        variant="quiet"
        size="compact"
        aria-label={`Archive ${name}`}
        run={archive}
        undo={restore}
        message={`Archived ${name}.`}
      >
        Archive
      </UndoButton>
    </span>
  )
}
