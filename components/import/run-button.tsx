'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonSize, ButtonVariant } from '#components/ui/button-style.ts'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type RunButtonProps<I> = {
  run: (input: I) => Promise<Result<unknown>>
  input: I
  /** Said when it is done. */
  message?: string
  variant?: ButtonVariant
  size?: ButtonSize
  isDisabled?: boolean
  'aria-label'?: string
  children: ReactNode
}

/** Runs an action and says beside itself why it could not. */
export function RunButton<I>({ run, input, message, children, ...props }: RunButtonProps<I>) {
  const form = useActionForm(run, { onSuccess: () => message && toast(message) })
  return (
    <span className="inline-flex max-w-[70ch] flex-col items-start gap-1">
      <Button {...props} isPending={form.isPending} onPress={() => form.submit(input)}>
        {children}
      </Button>
      {form.message ? (
        <span role="alert" className="text-label text-danger">
          {Object.values(form.fields)[0] ?? form.message}
        </span>
      ) : null}
    </span>
  )
}
