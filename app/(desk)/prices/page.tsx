import type { Metadata } from 'next'
import { PriceTable } from '#components/price/price-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listPrices } from '#lib/data/price-list.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { CONFIDENCES, PRICE_KINDS, readPriceQuery } from '#lib/schemas/price.ts'

export const metadata: Metadata = { title: 'Prices' }

const kindName: Record<(typeof PRICE_KINDS)[number], string> = {
  model: 'Model',
  'fine-tuned': 'Fine-tuned model',
  deployment: 'Deployment',
  gpu: 'GPU',
}

const same = (value: string) => ({ value, label: value })

export default async function Page(props: PageProps<'/prices'>) {
  const scope = await requireScope('read')
  const query = readPriceQuery(await props.searchParams)
  const { rows, total, providers, currency, release } = await listPrices(scope, query)
  return (
    <>
      <PageHeader
        title="Prices"
        description={
          <>
            Every rate card on record, in {currency}, each with its source and how sure it is. Low and
            unverified prices can be looked at, and are not used. Catalogue {release.id} of{' '}
            {formatDay(release.asOf)}, SHA-256{' '}
            <span className="font-mono">{release.sha256.slice(0, 12)}</span>.
          </>
        }
        actions={<LinkButton href={paths.advice()}>Rules of the advice</LinkButton>}
      />
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search models and machines" />
        <FilterSelect label="Provider" name="provider" options={providers.map(same)} />
        <FilterSelect
          label="Kind"
          name="kind"
          options={PRICE_KINDS.map((value) => ({ value, label: kindName[value] }))}
        />
        <FilterSelect label="Confidence" name="confidence" options={CONFIDENCES.map(same)} />
        <div className="ms-auto">
          <ExportLinks csv={paths.exportList('prices', 'csv')} json={paths.exportList('prices', 'json')} />
        </div>
      </div>
      <PriceTable
        rows={rows.map(({ prices, ...row }) => ({ ...row, ...prices }))}
        total={total}
        query={query}
        empty={
          <EmptyState title="No price is on record">
            The catalogue is loaded when the server starts.
          </EmptyState>
        }
      />
    </>
  )
}
