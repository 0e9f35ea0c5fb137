import type { Metadata } from 'next'
import { ProjectLinks } from '#components/share/project-links.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { listProjectLinks } from '#lib/data/share-list.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { changeLink, revokeLink } from '../../../links/actions.ts'

export const metadata: Metadata = { title: 'Links of the project' }

export default async function Page(props: PageProps<'/projects/[id]/links'>) {
  const scope = await requireScope('read')
  const list = await found(listProjectLinks(scope, (await props.params).id))
  if (list.links.length === 0)
    return (
      <EmptyState title="No link yet">
        Sending a quote or making a report opens a link for the client. All links of the project stand here.
      </EmptyState>
    )
  return (
    <Card title="Links">
      <ProjectLinks
        {...list}
        canWrite={isAllowed(scope.role, 'write')}
        change={changeLink}
        revoke={revokeLink}
      />
    </Card>
  )
}
