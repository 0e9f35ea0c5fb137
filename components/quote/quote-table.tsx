'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { QuoteRow } from '#lib/domain/quote/quote-row.ts'
import { dayIn, formatDay, formatMinor } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import { StateBadge } from './state-badge.tsx'

type QuoteLine = QuoteRow & { timeZone: string }

const columns = columnsOf<QuoteLine>([
  {
    id: 'title',
    header: 'Quote',
    cell: (row) => <TextLink href={paths.quote(row.id)}>{row.title || 'Untitled'}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  {
    id: 'number',
    header: 'Number',
    cell: (row) => (
      <span className="whitespace-nowrap">{row.number ? `${row.number} v${row.version}` : null}</span>
    ),
    isSortable: true,
  },
  { id: 'state', header: 'State', cell: (row) => <StateBadge state={row.state} />, isSortable: true },
  { id: 'client', header: 'Client', cell: (row) => row.clientName, isName: true, isSortable: true },
  {
    id: 'project',
    header: 'Project',
    cell: (row) => <TextLink href={paths.project(row.projectId)}>{row.projectName}</TextLink>,
    isName: true,
  },
  { id: 'oneOff', header: 'Once', cell: (row) => formatMinor(row.oneOffMinor, row.currency), isNumber: true },
  {
    id: 'monthly',
    header: 'Each month',
    cell: (row) => formatMinor(row.monthlyMinor, row.currency),
    isNumber: true,
  },
  {
    id: 'validUntil',
    header: 'Valid until',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(row.validUntil)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
  {
    id: 'sentAt',
    header: 'Sent',
    cell: (row) => (
      <span className="whitespace-nowrap">
        {row.sentAt ? formatDay(dayIn(new Date(row.sentAt), row.timeZone)) : null}
      </span>
    ),
    isSortable: true,
    isDescendingFirst: true,
  },
])

type QuoteTableProps = { rows: QuoteLine[]; total: number; query: ListQuery; empty: ReactNode }

export function QuoteTable(props: QuoteTableProps) {
  return <DataTable caption="Quotes" columns={columns} rowKey={(row) => row.id} {...props} />
}
