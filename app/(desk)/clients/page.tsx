import type { Metadata } from 'next'
import { ClientTable } from '#components/client/client-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listClients } from '#lib/data/client-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readClientQuery } from '#lib/schemas/client-query.ts'

export const metadata: Metadata = { title: 'Clients' }

export default async function Page(props: PageProps<'/clients'>) {
  const scope = await requireScope('read')
  const query = readClientQuery(await props.searchParams)
  const { rows, total, isEmpty, timeZone } = await listClients(scope, query)
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newClient()}>
      New client
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title="Clients" actions={isEmpty ? null : add} />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks csv={paths.exportList('clients', 'csv')} json={paths.exportList('clients', 'json')} />
        }
      >
        <SearchField label="Search clients and contacts" />
        <ArchivedFilter />
      </ListBar>
      <ClientTable
        rows={rows.map((row) => ({ ...row, timeZone }))}
        total={total}
        query={query}
        empty={
          <EmptyState title="No client yet" action={add}>
            A client is who asks the question: add the firm, then a project under it.
          </EmptyState>
        }
      />
    </>
  )
}
