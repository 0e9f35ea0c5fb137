import type { Metadata } from 'next'
import { EvidenceTable } from '#components/evidence/evidence-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listEvidence } from '#lib/data/evidence-list.ts'
import { VARIANTS, variantName } from '#lib/domain/evidence/variant.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readEvidenceQuery } from '#lib/schemas/evidence.ts'
import { archiveRun, restoreRun } from './actions.ts'

export const metadata: Metadata = { title: 'Evidence' }

const variants = VARIANTS.map((value) => ({ value, label: variantName[value] }))

export default async function Page(props: PageProps<'/evidence'>) {
  const scope = await requireScope('read')
  const query = readEvidenceQuery(await props.searchParams)
  const { rows, total, isEmpty, timeZone } = await listEvidence(scope, query)
  const actions = isAllowed(scope.role, 'write') ? { archive: archiveRun, restore: restoreRun } : null
  return (
    <>
      <PageHeader
        title="Evidence"
        description="What was measured in all projects, the newest on top."
        actions={<LinkButton href={paths.checks()}>Training data</LinkButton>}
      />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks
            csv={paths.exportList('evidence', 'csv')}
            json={paths.exportList('evidence', 'json')}
          />
        }
      >
        <SearchField label="Search models, tasks and projects" />
        <FilterSelect label="Model" name="variant" options={variants} />
        <ArchivedFilter word="Removed" />
      </ListBar>
      <EvidenceTable
        rows={rows.map((row) => ({ ...row, timeZone, actions }))}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="Nothing measured yet"
            action={<LinkButton href={paths.projects()}>Go to the projects</LinkButton>}
          >
            Results of evaluations are dropped on the Evidence page of a project.
          </EmptyState>
        }
      />
    </>
  )
}
