'use client'

import { type ReactNode, useTransition } from 'react'
import type { Result } from '#lib/action-result.ts'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { useActionForm } from './form.tsx'
import { toastUndo } from './toast.tsx'

type UndoButtonProps = {
  /** Done at once, without a question. */
  run: () => Promise<Result<unknown>>
  undo: () => Promise<Result<unknown>>
  /** What was done, such as `Archived Nordwind.` */
  message: string
  /** Where to go or what to do once it is done. */
  after?: () => void
  variant?: ButtonVariant
  size?: ButtonSize
  'aria-label'?: string
  children: ReactNode
}

/** Does something that can be taken back, and offers to. */
export function UndoButton({ run, undo, message, after, children, ...props }: UndoButtonProps) {
  const [isLeaving, startTransition] = useTransition()
  const form = useActionForm(run, {
    onSuccess: () => {
      toastUndo(message, undo)
      if (after) startTransition(after)
    },
  })
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Button {...props} isPending={form.isPending || isLeaving} onPress={() => form.submit(undefined)}>
        {children}
      </Button>
      {form.message ? (
        <span role="alert" className="text-label text-danger">
          {form.message}
        </span>
      ) : null}
    </span>
  )
}
