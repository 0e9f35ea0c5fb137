import { ProjectActions } from '#components/project/project-actions.tsx'
import { ProjectHeader } from '#components/project/project-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { archiveProject, moveProject, restoreProject } from '../actions.ts'

export default async function Layout(props: LayoutProps<'/projects/[id]'>) {
  const scope = await requireScope('read')
  const project = await found(getProjectHead(scope, (await props.params).id))
  return (
    <>
      <ProjectHeader
        project={project}
        actions={
          isAllowed(scope.role, 'write') ? (
            <ProjectActions
              project={project}
              move={moveProject}
              archive={archiveProject}
              restore={restoreProject}
            />
          ) : null
        }
      />
      {props.children}
    </>
  )
}
