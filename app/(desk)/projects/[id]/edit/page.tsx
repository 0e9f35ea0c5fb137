import type { Metadata } from 'next'
import { ProjectForm } from '#components/project/project-form.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectForm } from '#lib/data/project-form.ts'
import { currencies, currencyLabel } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { updateProject } from '../../actions.ts'

export const metadata: Metadata = { title: 'Edit project' }

export default async function Page(props: PageProps<'/projects/[id]/edit'>) {
  const scope = await requireScope('write')
  const { id, revision, draft, choices } = await found(getProjectForm(scope, (await props.params).id))
  return (
    <div className="max-w-xl">
      <h2 className="mb-4 text-section">Edit the project</h2>
      <ProjectForm
        key={revision}
        project={{ id, revision }}
        draft={draft}
        clients={choices.clients.map(({ id, name }) => ({ value: id, label: name }))}
        members={choices.members.map(({ id, name }) => ({ value: id, label: name }))}
        currencies={currencies().map((value) => ({ value, label: currencyLabel(value) }))}
        update={updateProject}
      />
    </div>
  )
}
