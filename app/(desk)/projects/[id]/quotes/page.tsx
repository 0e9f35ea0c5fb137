import type { Metadata } from 'next'
import { QuoteTable } from '#components/quote/quote-table.tsx'
import { StateFilter } from '#components/quote/state-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { ListBar } from '#components/table/list-bar.tsx'
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
  const { rows, total, isEmpty, timeZone } = await found(listQuotes(scope, query))
  const add = isAllowed(scope.role, 'write') ? (
    <LinkButton variant="primary" href={paths.newQuote(id)}>
      New quote
    </LinkButton>
  ) : null
  return (
    <>
      <ListBar
        isEmpty={isEmpty}
        end={
          <>
            <ExportLinks
              csv={paths.exportList('quotes', 'csv')}
              json={paths.exportList('quotes', 'json')}
              params={{ project: id }}
            />
            {add}
          </>
        }
      >
        <SearchField label="Search quotes" />
        <StateFilter states={LISTED_STATES} />
      </ListBar>
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
