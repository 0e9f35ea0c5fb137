import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClientForm } from '#components/client/client-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getClient } from '#lib/data/client.ts'
import { localeOptions } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { updateClient } from '../../actions.ts'

export const metadata: Metadata = { title: 'Edit client' }

export default async function Page(props: PageProps<'/clients/[id]/edit'>) {
  const scope = await requireScope('write')
  const client = await found(getClient(scope, (await props.params).id))
  if (client.isArchived) notFound()
  return (
    <div className="max-w-xl">
      <PageHeader
        title={`Edit ${client.name}`}
        breadcrumb={[
          { href: paths.clients(), label: 'Clients' },
          { href: paths.client(client.id), label: client.name },
          { label: 'Edit' },
        ]}
      />
      <ClientForm key={client.revision} client={client} locales={localeOptions()} update={updateClient} />
    </div>
  )
}
