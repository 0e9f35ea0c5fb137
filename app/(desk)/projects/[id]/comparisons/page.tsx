import type { Metadata } from 'next'
import { ComparisonTable } from '#components/comparison/comparison-table.tsx'
import { ArchivedFilter } from '#components/table/archived-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
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
  const { rows, total, isEmpty, timeZone } = await listComparisons(scope, query)
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newComparison(id)}>
      New comparison
    </LinkButton>
  ) : null
  return (
    <>
      <ListBar
        isEmpty={isEmpty}
        end={
          <>
            <ExportLinks
              csv={paths.exportList('comparisons', 'csv')}
              json={paths.exportList('comparisons', 'json')}
              params={{ project: id }}
            />
            {add}
          </>
        }
      >
        <SearchField label="Search comparisons" />
        <ArchivedFilter />
      </ListBar>
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
