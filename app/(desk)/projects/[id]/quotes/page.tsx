import type { Metadata } from 'next'
import { QuoteTable } from '#components/quote/quote-table.tsx'
import { StateFilter } from '#components/quote/state-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { LISTED_STATES, readQuoteQuery } from '#lib/schemas/quote-query.ts'

export const metadata: Metadata = { title: 'Quotes of the project' }

export default async function Page(props: PageProps<'/projects/[id]/quotes'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const query = { ...readQuoteQuery(await props.searchParams), projectId: id }
  const { rows, total, timeZone } = await found(listQuotes(scope, query))
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newQuote(id)}>
      New quote
    </LinkButton>
  ) : null
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search quotes" />
        <StateFilter states={LISTED_STATES} />
        <div className="ms-auto flex flex-wrap gap-2">
          <ExportLinks
            csv={paths.exportList('quotes', 'csv')}
            json={paths.exportList('quotes', 'json')}
            params={{ project: id }}
          />
          {total > 0 ? add : null}
        </div>
      </div>
      <QuoteTable
        rows={rows.map((row) => ({ ...row, timeZone }))}
        total={total}
        query={query}
        empty={
          <EmptyState title="No quote yet" action={add}>
            Start one from an option of the comparison, or from a blank page.
          </EmptyState>
        }
      />
    </>
  )
}
