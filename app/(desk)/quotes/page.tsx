import type { Metadata } from 'next'
import { QuoteTable } from '#components/quote/quote-table.tsx'
import { RenewalList } from '#components/quote/renewal-list.tsx'
import { StateFilter } from '#components/quote/state-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getQuotesPage } from '#lib/data/quote-list.ts'
import { paths } from '#lib/paths.ts'
import { LISTED_STATES, readQuoteQuery } from '#lib/schemas/quote-query.ts'

export const metadata: Metadata = { title: 'Quotes' }

export default async function Page(props: PageProps<'/quotes'>) {
  const scope = await requireScope('read')
  const query = readQuoteQuery(await props.searchParams)
  const { rows, total, isEmpty, timeZone, renewals } = await getQuotesPage(scope, query)
  return (
    <>
      <PageHeader title="Quotes" />
      <ListBar
        isEmpty={isEmpty}
        end={
          <ExportLinks csv={paths.exportList('quotes', 'csv')} json={paths.exportList('quotes', 'json')} />
        }
      >
        <SearchField label="Search quotes" />
        <StateFilter states={LISTED_STATES} />
      </ListBar>
      {renewals.rows.length > 0 ? (
        <div className="mb-4">
          <RenewalList {...renewals} />
        </div>
      ) : null}
      <QuoteTable
        rows={rows.map((row) => ({ ...row, timeZone }))}
        total={total}
        query={query}
        empty={
          <EmptyState
            title="No quote yet"
            action={<LinkButton href={paths.projects()}>Open the projects</LinkButton>}
          >
            A quote starts in a project, from an option of its comparison.
          </EmptyState>
        }
      />
    </>
  )
}
