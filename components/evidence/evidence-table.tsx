'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { EvidenceRow } from '#lib/domain/evidence/evidence-row.ts'
import { variantName } from '#lib/domain/evidence/variant.ts'
import { countOf, dayIn, formatDay, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { rangeWord, rateWord } from './evidence-word.ts'
import { type StateActions, StateButton } from './state-button.tsx'

type EvidenceLine = EvidenceRow & { timeZone: string; actions: StateActions | null }

const shareOf = (row: EvidenceLine): boolean => row.passed !== null

const columns = columnsOf<EvidenceLine>([
  {
    id: 'model',
    header: 'Model',
    isSortable: true,
    isRowHeader: true,
    cell: (row) => (
      <span className="flex flex-col items-start gap-1 py-1.5">
        <span className="wrap-anywhere">{row.model ?? 'unnamed'}</span>
        <Badge tone={row.variant === 'fine-tuned' ? 'ok' : 'neutral'}>{variantName[row.variant]}</Badge>
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
    id: 'task',
    header: 'Task',
    isSortable: true,
    cell: (row) => (
      <span className="wrap-anywhere block min-w-28 py-1.5">
        {row.task}
        <span className="block text-label text-muted">
          {row.metric}; {row.tool}
        </span>
      </span>
    ),
  },
  {
    id: 'items',
    header: 'Items',
    isSortable: true,
    isDescendingFirst: true,
    isNumber: true,
    cell: (row) => (
      <>
        {row.n === null ? 'unknown' : formatNumber(row.n)}
        {row.errored ? (
          <span className="block text-label text-muted">{countOf(row.errored, 'error')}</span>
        ) : null}
      </>
    ),
  },
  {
    id: 'rate',
    header: 'Result',
    isSortable: true,
    isDescendingFirst: true,
    isNumber: true,
    cell: (row) => (
      <>
        {rateWord(row.rate, shareOf(row))}
        <span className="block text-label text-muted">
          {rangeWord(row.low, row.high, shareOf(row)) ?? 'no interval'}
        </span>
      </>
    ),
  },
  {
    id: 'readAt',
    header: 'Read',
    isSortable: true,
    isDescendingFirst: true,
    cell: (row) => (
      <span className="block py-1.5">
        <span className="whitespace-nowrap">{formatDay(dayIn(new Date(row.readAt), row.timeZone))}</span>
        <span className="wrap-anywhere block text-label text-muted">{row.fileName}</span>
      </span>
    ),
  },
  {
    id: 'use',
    header: 'Used by',
    cell: (row) => (
      <span className="flex flex-col items-start gap-1 py-1.5">
        {row.comparison ? (
          <span className="wrap-anywhere">{row.comparison}</span>
        ) : (
          <span className="text-muted">no option</span>
        )}
        {row.actions ? (
          <StateButton
            row={row}
            subject={`the run of ${row.model ?? 'the unnamed model'}`}
            beside={` on ${row.task}`}
            actions={row.actions}
          />
        ) : null}
      </span>
    ),
  },
])

type EvidenceTableProps = { rows: EvidenceLine[]; total: number; query: ListQuery; empty: ReactNode }

export function EvidenceTable(props: EvidenceTableProps) {
  return <DataTable caption="Evidence" columns={columns} rowKey={(row) => row.id} {...props} />
}
