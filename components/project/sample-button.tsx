'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

export type SampleActions = {
  add: (input: Record<string, never>) => Promise<Result<{ id: string; clientId: string }>>
  archiveProject: (input: { id: string }) => Promise<Result<void>>
  archiveClient: (input: { id: string }) => Promise<Result<void>>
}

/** Adds a made-up project to look around in; taking it back archives it with its client. */
export function SampleButton({ add, archiveProject, archiveClient }: SampleActions) {
  const router = useRouter()
  const { submit, isPending, message } = useActionForm(add, {
    onSuccess: ({ id, clientId }) => {
      toastUndo('Added a sample project.', async () => {
        const archived = await archiveProject({ id })
        return archived.ok ? archiveClient({ id: clientId }) : archived
      })
      router.push(paths.project(id))
    },
  })
  return (
    <>
      <Button isPending={isPending} onPress={() => submit({})}>
        Look at a sample project
      </Button>
      {message ? (
        <p role="alert" className="basis-full text-danger">
          {message}
        </p>
      ) : null}
    </>
  )
}
