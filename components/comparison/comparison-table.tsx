'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formatInstant, listOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'

type ComparisonLine = {
  id: string
  name: string
  options: string[]
  chosen: string | null
  computedAt: string | null
  timeZone: string
}

const columns = columnsOf<ComparisonLine>([
  {
    id: 'name',
    header: 'Comparison',
    cell: (row) => <TextLink href={paths.comparison(row.id)}>{row.name}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  { id: 'options', header: 'Options', cell: (row) => listOf(row.options), isName: true },
  {
    id: 'chosen',
    header: 'Chosen',
    cell: (row) => row.chosen ?? <span className="text-muted">none</span>,
    isName: true,
  },
  {
    id: 'computedAt',
    header: 'Computed',
    cell: (row) =>
      row.computedAt ? (
        <span className="whitespace-nowrap">{formatInstant(row.computedAt, row.timeZone)}</span>
      ) : (
        'not yet'
      ),
    isSortable: true,
    isDescendingFirst: true,
  },
])

type ComparisonTableProps = { rows: ComparisonLine[]; total: number; query: ListQuery; empty: ReactNode }

export function ComparisonTable(props: ComparisonTableProps) {
  return <DataTable caption="Comparisons" columns={columns} rowKey={(row) => row.id} {...props} />
}
