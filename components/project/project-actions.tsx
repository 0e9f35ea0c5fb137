'use client'

import { useRouter } from 'next/navigation'
import { copyText } from '#components/ui/copy-text.ts'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { movesFrom, type ProjectStatus, statusName } from '#lib/domain/project/status.ts'
import { paths } from '#lib/paths.ts'

type Run<I> = (input: I) => Promise<Result<unknown>>

type ProjectActionsProps = {
  project: { id: string; revision: number; name: string; status: ProjectStatus; isArchived: boolean }
  move: Run<{ id: string; revision: number; status: ProjectStatus }>
  archive: Run<{ id: string }>
  restore: Run<{ id: string }>
}

export function ProjectActions({ project, move, archive, restore }: ProjectActionsProps) {
  const { id, revision, name, status, isArchived } = project
  const router = useRouter()
  const moving = useActionForm(move)
  const leaving = useActionForm(archive, {
    onSuccess: () => {
      toastUndo(`Archived ${name}.`, () => restore({ id }))
      router.push(paths.projects())
    },
  })
  if (isArchived)
    return (
      <UndoButton run={() => restore({ id })} undo={() => archive({ id })} message={`Restored ${name}.`}>
        Restore project
      </UndoButton>
    )
  const message = moving.message ?? leaving.message
  return (
    <>
      {message ? (
        <p role="alert" className="basis-full text-danger">
          {message}
        </p>
      ) : null}
      <Menu
        label="Move to"
        items={movesFrom(status).map((to) => ({
          label: statusName[to],
          onAction: () => moving.submit({ id, revision, status: to }),
        }))}
      />
      <LinkButton href={paths.editProject(id)}>Edit</LinkButton>
      <Menu
        label="More"
        variant="quiet"
        isIcon
        items={[
          { label: 'Copy address', onAction: () => copyAddress(paths.project(id)) },
          { label: 'Archive project', onAction: () => leaving.submit({ id }) },
        ]}
      />
    </>
  )
}

async function copyAddress(path: string) {
  const address = new URL(path, window.location.href).href
  if (await copyText(address)) toast('Address copied.')
  else prompt('Copy this address:', address)
}
