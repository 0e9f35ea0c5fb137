import type { Metadata } from 'next'
import {
  archiveQuoteTemplate,
  renameQuoteTemplate,
  restoreQuoteTemplate,
} from '#app/(desk)/quotes/actions.ts'
import { QuoteTemplates } from '#components/quote/quote-templates.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { TemplateTable } from '#components/timeline/template-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getTemplateDesk } from '#lib/data/timeline-template-list.ts'
import { APPROACHES, approachName } from '#lib/domain/approach.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readTemplateQuery } from '#lib/schemas/timeline-template.ts'
import { archiveTemplate, renameTemplate, restoreTemplate } from './actions.ts'

export const metadata: Metadata = { title: 'Templates' }

const approaches = APPROACHES.map((value) => ({ value, label: approachName[value] }))
const actions = { renameTemplate, archiveTemplate, restoreTemplate }
const quoteActions = {
  rename: renameQuoteTemplate,
  archive: archiveQuoteTemplate,
  restore: restoreQuoteTemplate,
}

export default async function Page(props: PageProps<'/settings/templates'>) {
  const scope = await requireScope('read')
  const canWrite = isAllowed(scope.role, 'write')
  const query = readTemplateQuery(await props.searchParams)
  const { rows, total, quotes } = await getTemplateDesk(scope, query)
  return (
    <>
      <PageHeader
        title="Templates"
        description="Plans and quotes of your own, kept for the next ones. A plan is offered beside the templates of the approaches, a quote where a new one begins."
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search templates and projects" />
        <FilterSelect label="Approach" name="approach" options={approaches} />
        <ArchivedFilter />
        <div className="ms-auto">
          <ExportLinks
            what="plans"
            csv={paths.exportList('templates', 'csv')}
            json={paths.exportList('templates', 'json')}
          />
        </div>
      </div>
      <h2 className="mb-3 text-section">Plans</h2>
      <TemplateTable
        rows={rows}
        total={total}
        query={query}
        actions={canWrite ? actions : null}
        empty={
          <EmptyState
            title="No plan kept as a template"
            action={<LinkButton href={paths.timelines()}>Go to the timelines</LinkButton>}
          >
            Open the plan of a project and choose “Make a template”.
          </EmptyState>
        }
      />
      <QuoteTemplates
        rows={quotes}
        isFiltered={query.q !== '' || query.state !== null}
        actions={canWrite ? quoteActions : null}
      />
    </>
  )
}
