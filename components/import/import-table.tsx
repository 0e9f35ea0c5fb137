'use client'

import { type ColumnInput, columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { countOf, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { type ImportStatus, statusTone, statusWord } from './import-status.ts'
import { useListRefresh } from './use-list-refresh.ts'

export type ImportEntry = {
  id: string
  fileName: string
  status: ImportStatus
  label: string | null
  failure: string | null
  rowsDone: number
  projectId: string
  projectName: string
  at: string
  by: string
}

type Shown = ImportEntry & { timeZone: string }

const file: ColumnInput<Shown> = {
  ...{ id: 'file', header: 'File', isRowHeader: true },
  cell: ({ id, fileName, label, failure, status }) => (
    <>
      <TextLink href={paths.import(id)}>
        <span className="wrap-anywhere">{fileName}</span>
      </TextLink>
      {status === 'failed' && failure ? (
        <span className="wrap-anywhere line-clamp-2 block max-w-[50ch] font-normal text-danger">
          {failure}
        </span>
      ) : label ? (
        <span className="block font-normal text-muted">{label}</span>
      ) : null}
    </>
  ),
}
const status: ColumnInput<Shown> = {
  ...{ id: 'status', header: 'Status' },
  cell: (row) => <Badge tone={statusTone[row.status]}>{statusWord[row.status]}</Badge>,
}
const rows: ColumnInput<Shown> = {
  ...{ id: 'rows', header: 'Rows', isNumber: true },
  cell: ({ rowsDone, status: at }) => (rowsDone === 0 || at === 'failed' ? '' : countOf(rowsDone, 'row')),
}
const project: ColumnInput<Shown> = {
  ...{ id: 'project', header: 'Project' },
  cell: (row) => <TextLink href={paths.projectSpend(row.projectId)}>{row.projectName}</TextLink>,
  isName: true,
}
const when: ColumnInput<Shown> = {
  ...{ id: 'when', header: 'When' },
  cell: ({ at, by, timeZone }) => (
    <span className="whitespace-nowrap">
      {formatInstant(at, timeZone)}
      <span className="block text-muted">{by}</span>
    </span>
  ),
}

const ofAll = columnsOf([file, status, rows, project, when])
const ofOne = columnsOf([file, status, rows, when])

type ImportTableProps = {
  entries: readonly ImportEntry[]
  timeZone: string
  isOfOneProject?: boolean
  /** Address of what follows. */
  next: string | null
}

/** Files with where each of them is; as long as one is being read the list keeps up with it. */
export function ImportTable({ entries, timeZone, isOfOneProject = false, next }: ImportTableProps) {
  useListRefresh(entries.some(({ status: at }) => at === 'reading' || at === 'uploading'))
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption="Imports"
        columns={isOfOneProject ? ofOne : ofAll}
        rows={entries.map((entry) => ({ ...entry, timeZone }))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No imports yet">
            Files that were sent stand here, with what became of each of them.
          </EmptyState>
        }
      />
      {next ? (
        <div>
          <LinkButton size="compact" href={next}>
            Earlier imports
          </LinkButton>
        </div>
      ) : null}
    </div>
  )
}
