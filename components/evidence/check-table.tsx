'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CheckRow } from '#lib/domain/dataset/check-row.ts'
import { countOf, dayIn, formatBytes, formatDay, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { type StateActions, StateButton } from './state-button.tsx'

type CheckLine = CheckRow & { timeZone: string; actions: StateActions | null }

const columns = columnsOf<CheckLine>([
  {
    id: 'file',
    header: 'File',
    isSortable: true,
    isRowHeader: true,
    cell: (row) => (
      <span className="wrap-anywhere block min-w-32 py-1.5">
        {row.fileName}
        <span className="block text-label font-normal text-muted">
          {row.validationFile ? `beside ${row.validationFile}` : 'without a validation file'}
        </span>
      </span>
    ),
  },
  {
    id: 'project',
    header: 'Project',
    isSortable: true,
    cell: (row) => (
      <span className="block min-w-28 py-1.5">
        <TextLink href={paths.projectEvidence(row.projectId)}>{row.projectName}</TextLink>
        <span className="block text-label text-muted">{row.clientName}</span>
      </span>
    ),
  },
  {
    id: 'verdict',
    header: 'Verdict',
    cell: (row) => (
      <span className="flex min-w-40 flex-col items-start gap-1 py-1.5">
        <Badge tone={row.verdict === 'ready' ? 'ok' : 'warning'}>{row.verdict}</Badge>
        <span className="text-label text-muted">
          {row.because.slice(0, 2).join('; ')}
          {row.because.length > 2 ? `; and ${row.because.length - 2} more` : ''}
        </span>
      </span>
    ),
  },
  {
    id: 'examples',
    header: 'Examples',
    isNumber: true,
    cell: (row) => (
      <>
        {formatNumber(row.examples)}
        {row.invalid > 0 ? (
          <span className="block text-label text-muted">{countOf(row.invalid, 'invalid line')}</span>
        ) : null}
      </>
    ),
  },
  {
    id: 'tokens',
    header: 'Tokens to train',
    isNumber: true,
    cell: (row) => (
      <>
        {formatNumber(row.trainingTokens)}
        <span className="block text-label text-muted">{countOf(row.epochs, 'round')}</span>
      </>
    ),
  },
  {
    id: 'size',
    header: 'Size',
    isSortable: true,
    isDescendingFirst: true,
    isNumber: true,
    cell: (row) => formatBytes(row.bytes),
  },
  {
    id: 'checkedAt',
    header: 'Checked',
    isSortable: true,
    isDescendingFirst: true,
    cell: (row) => (
      <span className="flex flex-col items-start gap-1 py-1.5">
        <span className="whitespace-nowrap">{formatDay(dayIn(new Date(row.checkedAt), row.timeZone))}</span>
        <span className="wrap-anywhere text-label text-muted">
          {row.model ? `for ${row.model}` : 'for no model yet'}
        </span>
        {row.actions ? (
          <StateButton row={row} subject={`the check of ${row.fileName}`} actions={row.actions} />
        ) : null}
      </span>
    ),
  },
])

type CheckTableProps = { rows: CheckLine[]; total: number; query: ListQuery; empty: ReactNode }

/** Checks of training data of all projects; what each found stands on the page of its project. */
export function CheckTable(props: CheckTableProps) {
  return <DataTable caption="Training data" columns={columns} rowKey={(row) => row.id} {...props} />
}
