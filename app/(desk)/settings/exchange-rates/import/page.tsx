import type { Metadata } from 'next'
import { FxImport } from '#components/fx/fx-import.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { paths } from '#lib/paths.ts'
import { importRates, previewRates } from '../actions.ts'

export const metadata: Metadata = { title: 'Import exchange rates' }

export default async function Page() {
  await requireScope('write')
  const lastYear = new Date().getUTCFullYear() - 1
  return (
    <>
      <PageHeader
        title="Import exchange rates"
        breadcrumb={[{ href: paths.exchangeRates(), label: 'Exchange rates' }, { label: 'Import' }]}
        description="What differs from the rates on record is recorded beside them; nothing is ever changed."
      />
      <FxImport since={`${lastYear}-01-01`} preview={previewRates} load={importRates} />
    </>
  )
}
