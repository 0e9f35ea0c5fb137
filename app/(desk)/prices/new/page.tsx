import type { Metadata } from 'next'
import { PriceForm } from '#components/price/price-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getPriceStart } from '#lib/data/price-start.ts'
import { currencies, currencyLabel } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readCount } from '#lib/schemas/list.ts'
import { readSubject } from '#lib/schemas/price.ts'
import { addPrice, replacePrice } from '../actions.ts'

export const metadata: Metadata = { title: 'Record a price' }

export default async function Page(props: PageProps<'/prices/new'>) {
  const scope = await requireScope('write')
  const query = await props.searchParams
  const replaces = readCount(query, 'replaces')
  const initial = await found(getPriceStart(scope, { subject: readSubject(query), replaces }))
  return (
    <>
      <PageHeader
        title={replaces ? 'Replace a price' : 'Record a price of your own'}
        breadcrumb={[
          { href: paths.prices(), label: 'Prices' },
          ...(initial.subject ? [{ href: paths.price(initial.subject), label: initial.subject }] : []),
          { label: replaces ? 'Replace' : 'Record' },
        ]}
        description="It stands before the price of the catalogue in every comparison that is computed from now on. Nothing on record is changed."
      />
      <div className="max-w-4xl">
        <PriceForm
          initial={initial}
          currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
          save={replaces ? { replaces, replace: replacePrice } : { add: addPrice }}
        />
      </div>
    </>
  )
}
