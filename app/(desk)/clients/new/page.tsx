import type { Metadata } from 'next'
import { ClientForm } from '#components/client/client-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { localeOptions } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { createClient } from '../actions.ts'

export const metadata: Metadata = { title: 'New client' }

export default async function Page() {
  await requireScope('write')
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New client"
        breadcrumb={[{ href: paths.clients(), label: 'Clients' }, { label: 'New' }]}
      />
      <ClientForm locales={localeOptions()} create={createClient} />
    </div>
  )
}
