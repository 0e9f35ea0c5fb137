'use client'

import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { ListQuery } from '#lib/schemas/list.ts'

type ClientLine = {
  id: string
  name: string
  website: string | null
  contacts: number
  projects: number
  createdAt: string
  timeZone: string
}

const columns = columnsOf<ClientLine>([
  {
    id: 'name',
    header: 'Client',
    cell: (row) => <TextLink href={paths.client(row.id)}>{row.name}</TextLink>,
    isSortable: true,
    isRowHeader: true,
  },
  { id: 'contacts', header: 'Contacts', cell: (row) => formatNumber(row.contacts), isNumber: true },
  {
    id: 'projects',
    header: 'Projects',
    cell: (row) => (
      <TextLink href={paths.projects({ client: row.id })}>{formatNumber(row.projects)}</TextLink>
    ),
    isSortable: true,
    isDescendingFirst: true,
    isNumber: true,
  },
  {
    id: 'website',
    header: 'Website',
    cell: (row) =>
      row.website ? (
        <TextLink href={row.website} isExternal>
          {new URL(row.website).host}
        </TextLink>
      ) : null,
    isName: true,
  },
  {
    id: 'created',
    header: 'Added',
    cell: (row) => <span className="whitespace-nowrap">{formatInstant(row.createdAt, row.timeZone)}</span>,
    isSortable: true,
    isDescendingFirst: true,
  },
])

type ClientTableProps = { rows: ClientLine[]; total: number; query: ListQuery; empty: ReactNode }

export function ClientTable(props: ClientTableProps) {
  return <DataTable caption="Clients" columns={columns} rowKey={(row) => row.id} {...props} />
}
