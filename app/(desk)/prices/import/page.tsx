import type { Metadata } from 'next'
import { PriceImport } from '#components/price/price-import.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { paths } from '#lib/paths.ts'
import { PRICE_COLUMNS } from '#lib/schemas/price-row.ts'
import { importPrices, previewPrices } from '../actions.ts'

export const metadata: Metadata = { title: 'Import prices' }

export default async function Page() {
  await requireScope('write')
  return (
    <>
      <PageHeader
        title="Import a list of prices"
        breadcrumb={[{ href: paths.prices(), label: 'Prices' }, { label: 'Import' }]}
        description="Each price that differs becomes a proposal. What you take over is recorded as a price of your own, beside the catalogue; nothing is changed before you say so."
      />
      <PriceImport preview={previewPrices} load={importPrices} columns={Object.values(PRICE_COLUMNS)} />
    </>
  )
}
