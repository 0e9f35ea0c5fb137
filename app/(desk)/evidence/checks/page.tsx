import type { Metadata } from 'next'
import { CheckTable } from '#components/evidence/check-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listChecks } from '#lib/data/dataset-check-list.ts'
import { VERDICTS } from '#lib/domain/dataset/verdict.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readCheckQuery } from '#lib/schemas/evidence.ts'
import { archiveCheck, restoreCheck } from '../actions.ts'

export const metadata: Metadata = { title: 'Training data' }

const verdicts = VERDICTS.map((value) => ({ value, label: value }))

export default async function Page(props: PageProps<'/evidence/checks'>) {
  const scope = await requireScope('read')
  const query = readCheckQuery(await props.searchParams)
  const { rows, total, isEmpty, timeZone } = await listChecks(scope, query)
  const actions = isAllowed(scope.role, 'write') ? { archive: archiveCheck, restore: restoreCheck } : null
  return (
    <>
      <PageHeader
        title="Training data"
        description="What was checked in all projects, the newest on top."
        breadcrumb={[{ href: paths.evidence(), label: 'Evidence' }, { label: 'Training data' }]}
      />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks csv={paths.exportList('checks', 'csv')} json={paths.exportList('checks', 'json')} />
        }
      >
        <SearchField label="Search files and projects" />
        <FilterSelect label="Verdict" name="verdict" options={verdicts} />
        <ArchivedFilter word="Removed" />
      </ListBar>
      <CheckTable
        rows={rows.map((row) => ({ ...row, timeZone, actions }))}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="No training data checked yet"
            action={<LinkButton href={paths.projects()}>Go to the projects</LinkButton>}
          >
            Training data is checked on the Evidence page of a project.
          </EmptyState>
        }
      />
    </>
  )
}
