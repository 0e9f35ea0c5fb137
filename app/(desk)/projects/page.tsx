import type { Metadata } from 'next'
import { ProjectTable } from '#components/project/project-table.tsx'
import { SampleButton } from '#components/project/sample-button.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listProjects } from '#lib/data/project-list.ts'
import { PROJECT_STATUSES, statusName } from '#lib/domain/project/status.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readProjectQuery } from '#lib/schemas/project-query.ts'
import { archiveClient } from '../clients/actions.ts'
import { addSampleProject, archiveProject } from './actions.ts'

export const metadata: Metadata = { title: 'Projects' }

const sample = { add: addSampleProject, archiveProject, archiveClient }

const statuses = PROJECT_STATUSES.map((value) => ({ value, label: statusName[value] }))

export default async function Page(props: PageProps<'/projects'>) {
  const scope = await requireScope('read')
  const query = readProjectQuery(await props.searchParams)
  const { rows, total, isEmpty, clients } = await listProjects(scope, query)
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newProject({ client: query.client ?? undefined })}>
      New project
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title="Projects" actions={isEmpty ? null : add} />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks
            csv={paths.exportList('projects', 'csv')}
            json={paths.exportList('projects', 'json')}
          />
        }
      >
        <SearchField label="Search projects and clients" />
        <FilterSelect label="Status" name="status" options={statuses} />
        <FilterSelect
          label="Client"
          name="client"
          options={clients.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ArchivedFilter />
      </ListBar>
      <ProjectTable
        rows={rows}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="No project yet"
            action={
              add ? (
                <div className="flex flex-wrap gap-2">
                  {add}
                  <SampleButton {...sample} />
                </div>
              ) : null
            }
          >
            A project takes one question of one client from the first comparison to the last bill.
          </EmptyState>
        }
      />
    </>
  )
}
