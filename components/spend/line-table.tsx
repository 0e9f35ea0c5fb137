'use client'

import { type ColumnInput, columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { KeysetPages } from '#components/table/keyset-pages.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { NamedLine } from '#lib/domain/spend/spend-line.ts'
import { formatDay, formatNumber, formatRate } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { choosableLine, lineName } from './bill-line.ts'
import { SelectBox } from './selection.tsx'

const words = (...parts: (string | null)[]): string =>
  [...new Set(parts.filter((part) => part !== null && part !== ''))].join(', ')

const Small = ({ children }: { children: string }) =>
  children === '' ? null : <span className="wrap-anywhere block text-label text-muted">{children}</span>

function amountInFull({ amount, currency }: NamedLine) {
  if (amount === null) return <span className="text-warning">unknown</span>
  return formatRate(amount, currency)
}

const day: ColumnInput<NamedLine> = {
  id: 'day',
  header: 'Day',
  cell: (row) => <span className="whitespace-nowrap">{formatDay(row.day)}</span>,
}

const project: ColumnInput<NamedLine> = {
  id: 'project',
  header: 'Project',
  cell: (row) => <TextLink href={paths.projectSpend(row.projectId)}>{row.projectName}</TextLink>,
}

const more: ColumnInput<NamedLine>[] = [
  {
    id: 'service',
    header: 'Service',
    cell: (row) => (
      <>
        <span className="wrap-anywhere">{words(row.provider, row.service)}</span>
        <Small>{row.description ?? ''}</Small>
      </>
    ),
    isRowHeader: true,
  },
  {
    id: 'account',
    header: 'Account',
    cell: (row) => (
      <>
        <span className="wrap-anywhere block min-w-24">{row.account}</span>
        <Small>{words(row.subAccount, row.apiProject)}</Small>
      </>
    ),
  },
  {
    id: 'detail',
    header: 'Detail',
    cell: (row) => (
      <>
        <span className="wrap-anywhere block min-w-24">{words(row.model, row.tokenType, row.region)}</span>
        <Small>
          {words(row.category === 'Usage' ? null : row.category, row.isCorrection ? 'correction' : null)}
        </Small>
      </>
    ),
  },
  {
    id: 'quantity',
    header: 'Quantity',
    cell: (row) => (row.quantity === null ? null : `${formatNumber(row.quantity)} ${row.unit ?? ''}`),
    isNumber: true,
  },
  { id: 'amount', header: 'Amount', cell: amountInFull, isNumber: true },
  {
    id: 'bill',
    header: 'Bill',
    cell: (row) => (
      <>
        <span className="block max-w-44 truncate text-muted" title={row.fileName}>
          {row.fileName}
        </span>
        <Small>{row.line > 0 ? words(row.part, `line ${formatNumber(row.line)}`) : 'sum of a month'}</Small>
      </>
    ),
  },
]

const choose: ColumnInput<NamedLine> = {
  id: 'choose',
  header: 'Choose',
  cell: (row) => <SelectBox row={choosableLine(row)} />,
}

/** By what most tells projects apart; a rule can be made of more. */
const ruleStart = ({ account, subAccount, apiProject, provider, model }: NamedLine) =>
  (account ?? subAccount ?? apiProject)
    ? { account, workspace: subAccount, 'api-project': apiProject }
    : { provider, model }

const rule: ColumnInput<NamedLine> = {
  id: 'rule',
  header: 'Rule',
  cell: (row) => (
    <TextLink href={paths.newSpendRule(ruleStart(row))} aria-label={`Make a rule like ${lineName(row)}`}>
      Make
    </TextLink>
  ),
}

const readable = { one: columnsOf([day, ...more]), all: columnsOf([day, project, ...more]) }
const writable = {
  one: columnsOf([choose, day, ...more, rule]),
  all: columnsOf([choose, day, project, ...more, rule]),
}

type LineTableProps = {
  rows: NamedLine[]
  pages: { previous: string | null; next: string | null }
  isOfOneProject: boolean
  /** Then it stands in a `SelectionProvider`. */
  canWrite: boolean
}

/** Rows of bills, a page at a time. */
export function LineTable({ rows, pages, isOfOneProject, canWrite }: LineTableProps) {
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption="Lines of bills"
        columns={(canWrite ? writable : readable)[isOfOneProject ? 'one' : 'all']}
        rows={rows}
        rowKey={(row) => `${row.importId} ${row.ordinal}`}
        empty={
          <EmptyState title="No bill yet">
            The rows of a bill stand here once it was imported into a project. What was typed in has none.
          </EmptyState>
        }
      />
      <KeysetPages {...pages} />
    </div>
  )
}
