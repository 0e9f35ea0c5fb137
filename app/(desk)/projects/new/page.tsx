import type { Metadata } from 'next'
import { ProjectForm } from '#components/project/project-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectStart } from '#lib/data/project-form.ts'
import { currencies, currencyLabel } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { readId } from '#lib/schemas/list.ts'
import { createProject } from '../actions.ts'

export const metadata: Metadata = { title: 'New project' }

export default async function Page(props: PageProps<'/projects/new'>) {
  const scope = await requireScope('write')
  const { draft, choices } = await getProjectStart(scope)
  const clientId = readId(await props.searchParams, 'client')
  const isKnown = choices.clients.some((client) => client.id === clientId)
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New project"
        breadcrumb={[{ href: paths.projects(), label: 'Projects' }, { label: 'New' }]}
      />
      {choices.clients.length === 0 ? (
        <EmptyState
          title="A project needs a client"
          action={
            <LinkButton variant="primary" href={paths.newClient()}>
              New client
            </LinkButton>
          }
        >
          Add the firm that asks the question first; then its project.
        </EmptyState>
      ) : (
        <ProjectForm
          draft={{ ...draft, clientId: isKnown && clientId ? clientId : '' }}
          clients={choices.clients.map(({ id, name }) => ({ value: id, label: name }))}
          members={choices.members.map(({ id, name }) => ({ value: id, label: name }))}
          currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
          create={createProject}
        />
      )}
    </div>
  )
}
