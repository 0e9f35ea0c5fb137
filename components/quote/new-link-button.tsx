'use client'

import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type NewLinkButtonProps = { id: string; create: (input: { id: string }) => Promise<Result<void>> }

export function NewLinkButton({ id, create }: NewLinkButtonProps) {
  const { submit, isPending, message } = useActionForm(create, { onSuccess: () => toast('Link made.') })
  return (
    <>
      <Button size="compact" isPending={isPending} onPress={() => submit({ id })}>
        New link
      </Button>
      {message ? (
        <p role="alert" className="text-label text-danger">
          {message}
        </p>
      ) : null}
    </>
  )
}
