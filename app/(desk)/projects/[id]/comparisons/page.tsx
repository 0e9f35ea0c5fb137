import type { Metadata } from 'next'
import { ComparisonTable } from '#components/comparison/comparison-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listComparisons } from '#lib/data/comparison-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { readComparisonQuery } from '#lib/schemas/comparison.ts'

export const metadata: Metadata = { title: 'Comparisons' }

export default async function Page(props: PageProps<'/projects/[id]/comparisons'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const query = { ...readComparisonQuery(await props.searchParams), project: id }
  const { rows, total, timeZone } = await listComparisons(scope, query)
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newComparison(id)}>
      New comparison
    </LinkButton>
  ) : null
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search comparisons" />
        <ArchivedFilter />
        <div className="ms-auto flex flex-wrap gap-2">
          <ExportLinks
            csv={paths.exportList('comparisons', 'csv')}
            json={paths.exportList('comparisons', 'json')}
            params={{ project: id }}
          />
          {total > 0 ? add : null}
        </div>
      </div>
      <ComparisonTable
        rows={rows.map((row) => ({ ...row, timeZone }))}
        total={total}
        query={query}
        empty={
          <EmptyState title="No comparison yet" action={add}>
            A comparison sets two to six ways to do the work side by side: what each costs, when it pays back,
            and what is not known.
          </EmptyState>
        }
      />
    </>
  )
}
