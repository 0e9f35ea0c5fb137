import type { Metadata } from 'next'
import { OwnPrices } from '#components/price/own-prices.tsx'
import { PriceTable } from '#components/price/price-table.tsx'
import { kindName } from '#components/price/price-word.ts'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listPrices } from '#lib/data/price-list.ts'
import { APPROACHES, approachName } from '#lib/domain/approach.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { CONFIDENCES, PRICE_KINDS, readPriceQuery } from '#lib/schemas/price.ts'
import { withdrawPrice } from './actions.ts'

export const metadata: Metadata = { title: 'Prices' }

const same = (value: string) => ({ value, label: value })

export default async function Page(props: PageProps<'/prices'>) {
  const scope = await requireScope('read')
  const canWrite = isAllowed(scope.role, 'write')
  const query = readPriceQuery(await props.searchParams)
  const { rows, total, providers, currency, release, own } = await listPrices(scope, query)
  return (
    <>
      <PageHeader
        title="Prices"
        description={
          <>
            Every rate card on record, in {currency}, each with its source and how sure it is. Low and
            unverified prices can be looked at, and are not used. Catalogue{' '}
            {release.id === release.asOf ? '' : `${release.id} `}of {formatDay(release.asOf)},{' '}
            <span className="whitespace-nowrap">SHA-256</span>{' '}
            <span className="font-mono">{release.sha256.slice(0, 12)}</span>.
          </>
        }
        actions={
          <>
            <LinkButton href={paths.advice()}>Rules of the advice</LinkButton>
            {canWrite ? (
              <>
                <LinkButton href={paths.importPrices()}>Import a list</LinkButton>
                <LinkButton href={paths.newPrice()}>Record a price</LinkButton>
              </>
            ) : null}
          </>
        }
      />
      {own.length > 0 ? (
        <div className="mb-6">
          <Card title="Your own prices" description="They stand before those of the catalogue.">
            <OwnPrices prices={own} withdraw={canWrite ? withdrawPrice : null} />
          </Card>
        </div>
      ) : null}
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SearchField label="Search models and machines" />
        <FilterSelect label="Provider" name="provider" options={providers.map(same)} />
        <FilterSelect
          label="Kind"
          name="kind"
          options={PRICE_KINDS.map((value) => ({ value, label: kindName[value] }))}
        />
        <FilterSelect
          label="Approach"
          name="approach"
          options={APPROACHES.map((value) => ({ value, label: approachName[value] }))}
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
