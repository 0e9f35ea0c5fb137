import type { Metadata } from 'next'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { TemplateTable } from '#components/timeline/template-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listTemplates } from '#lib/data/timeline-template-list.ts'
import { APPROACHES, approachName } from '#lib/domain/approach.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readTemplateQuery } from '#lib/schemas/timeline-template.ts'
import { archiveTemplate, renameTemplate, restoreTemplate } from './actions.ts'

export const metadata: Metadata = { title: 'Templates' }

const approaches = APPROACHES.map((value) => ({ value, label: approachName[value] }))
const actions = { renameTemplate, archiveTemplate, restoreTemplate }

export default async function Page(props: PageProps<'/settings/templates'>) {
  const scope = await requireScope('read')
  const query = readTemplateQuery(await props.searchParams)
  const { rows, total } = await listTemplates(scope, query)
  return (
    <>
      <PageHeader
        title="Templates"
        description="Plans of your own projects, kept for the next ones. They are offered beside the templates of the approaches when a plan is made."
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search templates and projects" />
        <FilterSelect label="Approach" name="approach" options={approaches} />
        <FilterSelect
          label="State"
          name="state"
          options={[{ value: 'archived', label: 'Archived' }]}
          allLabel="In use"
        />
        <div className="ms-auto">
          <ExportLinks
            csv={paths.exportList('templates', 'csv')}
            json={paths.exportList('templates', 'json')}
          />
        </div>
      </div>
      <TemplateTable
        rows={rows}
        total={total}
        query={query}
        actions={isAllowed(scope.role, 'write') ? actions : null}
        empty={
          <EmptyState
            title="No template of your own"
            action={<LinkButton href={paths.timelines()}>Open the timelines</LinkButton>}
          >
            Open the plan of a project and choose “Make a template”.
          </EmptyState>
        }
      />
    </>
  )
}
