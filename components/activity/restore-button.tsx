'use client'

import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Restorable } from '#lib/schemas/activity.ts'

export type Restore = (input: { kind: Restorable; id: string }) => Promise<Result<unknown>>

type RestoreButtonProps = { kind: Restorable; id: string; summary: string; restore: Restore }

/** Undoes the archiving that its line tells of. */
export function RestoreButton({ kind, id, summary, restore }: RestoreButtonProps) {
  const { submit, isPending, message } = useActionForm(restore, { onSuccess: () => toast('Restored.') })
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        size="compact"
        aria-label={`Undo: ${summary}`}
        isPending={isPending}
        onPress={() => submit({ kind, id })}
      >
        Undo
      </Button>
      {message ? (
        <span role="alert" className="text-danger">
          {message}
        </span>
      ) : null}
    </span>
  )
}
