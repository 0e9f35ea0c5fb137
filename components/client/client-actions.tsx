'use client'

import { useRouter } from 'next/navigation'
import { LinkButton } from '#components/ui/link-button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type Run = (input: { id: string }) => Promise<Result<unknown>>
type ClientActionsProps = {
  client: { id: string; name: string; isArchived: boolean }
  archive: Run
  restore: Run
}

export function ClientActions({ client: { id, name, isArchived }, archive, restore }: ClientActionsProps) {
  const router = useRouter()
  if (isArchived)
    return (
      <UndoButton run={() => restore({ id })} undo={() => archive({ id })} message={`Restored ${name}.`}>
        Restore client
      </UndoButton>
    )
  return (
    <>
      <LinkButton variant="primary" href={paths.newProject({ client: id })}>
        New project
      </LinkButton>
      <LinkButton href={paths.editClient(id)}>Edit</LinkButton>
      <UndoButton
        variant="quiet"
        run={() => archive({ id })}
        undo={() => restore({ id })}
        message={`Archived ${name}.`}
        after={() => router.push(paths.clients())}
      >
        Archive
      </UndoButton>
    </>
  )
}
