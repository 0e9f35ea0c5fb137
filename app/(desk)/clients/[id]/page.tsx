import type { Metadata } from 'next'
import { ClientActions } from '#components/client/client-actions.tsx'
import { ClientFacts } from '#components/client/client-facts.tsx'
import { ClientProjects } from '#components/client/client-projects.tsx'
import { ContactList } from '#components/client/contact-list.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getClient } from '#lib/data/client.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import {
  archiveClient,
  archiveContact,
  createContact,
  restoreClient,
  restoreContact,
  updateContact,
} from '../actions.ts'

export const metadata: Metadata = { title: 'Client' }

const contactActions = {
  create: createContact,
  update: updateContact,
  archive: archiveContact,
  restore: restoreContact,
}

export default async function Page(props: PageProps<'/clients/[id]'>) {
  const scope = await requireScope('read')
  const client = await found(getClient(scope, (await props.params).id))
  const canWrite = isAllowed(scope.role, 'write')
  return (
    <>
      <PageHeader
        title={client.name}
        meta={client.isArchived ? <Badge tone="warning">Archived</Badge> : null}
        breadcrumb={[{ href: paths.clients(), label: 'Clients' }, { label: client.name }]}
        actions={
          canWrite ? <ClientActions client={client} archive={archiveClient} restore={restoreClient} /> : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ClientProjects projects={client.projects} />
        <div className="grid gap-4">
          <ContactList
            clientId={client.id}
            contacts={client.contacts}
            actions={canWrite && !client.isArchived ? contactActions : undefined}
          />
          <ClientFacts client={client} />
        </div>
      </div>
    </>
  )
}
