import type { Metadata } from 'next'
import { FxForm } from '#components/fx/fx-form.tsx'
import { FxTable } from '#components/fx/fx-table.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { FilterSelect } from '#components/table/filter-select.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listFxRates } from '#lib/data/fx-rate.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { currencies, currencyLabel, dayIn } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { readFxQuery } from '#lib/schemas/fx-rate.ts'
import { createFxRate } from './actions.ts'

export const metadata: Metadata = { title: 'Exchange rates' }

export default async function Page(props: PageProps<'/settings/exchange-rates'>) {
  const scope = await requireScope('read')
  const canWrite = isAllowed(scope.role, 'write')
  const query = readFxQuery(await props.searchParams)
  const { rows, total, today, currency, timeZone } = await listFxRates(scope, query)
  const codes = currencies().map((value) => ({ value, label: value }))
  return (
    <>
      <PageHeader
        title="Exchange rates"
        description="What was billed stays in its currency. Beside it a conversion can stand, by the rate of the day or the last one of the ten days before it, with its day and source. Where none is on record, it stays unknown."
        actions={
          canWrite ? <LinkButton href={paths.importExchangeRates()}>Import from the ECB</LinkButton> : null
        }
      />
      <div className="flex flex-col gap-4">
        {canWrite ? (
          <FxForm
            today={today}
            currency={currency}
            currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
            create={createFxRate}
            isOpen={false}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <SearchField label="Search day or source" />
          <FilterSelect label="From" name="from" options={codes} />
          <FilterSelect label="To" name="to" options={codes} />
          <div className="ms-auto">
            <ExportLinks csv={paths.exportList('rates', 'csv')} json={paths.exportList('rates', 'json')} />
          </div>
        </div>
        <FxTable
          rows={rows.map(({ recordedAt, ...row }) => ({
            ...row,
            recordedOn: dayIn(new Date(recordedAt), timeZone),
          }))}
          total={total}
          query={query}
          empty={
            <EmptyState
              title="No exchange rate is on record"
              action={
                canWrite ? (
                  <LinkButton href={paths.importExchangeRates()}>Import from the ECB</LinkButton>
                ) : null
              }
            >
              Without one nothing is converted, and every currency keeps sums of its own.
            </EmptyState>
          }
        />
      </div>
    </>
  )
}
