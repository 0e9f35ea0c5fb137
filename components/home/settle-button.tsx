'use client'

import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type SettleButtonProps = { id: string; settle: (input: { id: string }) => Promise<Result<void>> }

export function SettleButton({ id, settle }: SettleButtonProps) {
  const { submit, isPending, message } = useActionForm(settle, {
    onSuccess: () => toast('The question is off the list.'),
  })
  return (
    <div>
      <Button size="compact" isPending={isPending} onPress={() => submit({ id })}>
        Answered
      </Button>
      {message ? (
        <p role="alert" className="text-label text-danger">
          {message}
        </p>
      ) : null}
    </div>
  )
}
