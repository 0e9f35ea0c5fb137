'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type ReasonDialogProps = {
  /** On the button that opens it. */
  label: string
  title: string
  /** What follows from it. */
  children: ReactNode
  confirmLabel: string
  done: string
  tone?: 'primary' | 'danger'
  /** Fields beside the reason, and their names for a summary of what is wrong. */
  more?: (fields: Record<string, string>) => ReactNode
  labels?: Record<string, string>
  run: (data: { reason: string; form: FormData }) => Promise<Result<void>>
}

/** Does something about a quote that leaves the house and is kept with its reason. */
export function ReasonDialog({ label, title, tone = 'primary', ...props }: ReasonDialogProps) {
  return (
    <Dialog
      trigger={<Button variant={tone === 'danger' ? 'danger' : 'secondary'}>{label}</Button>}
      title={title}
    >
      {(close) => <ReasonForm {...props} {...{ title, tone, close }} />}
    </Dialog>
  )
}

type ReasonFormProps = Omit<ReasonDialogProps, 'label'> & { close: () => void }

function ReasonForm({
  title,
  children,
  confirmLabel,
  done,
  tone,
  more,
  labels,
  run,
  close,
}: ReasonFormProps) {
  const { submit, isPending, message, fields } = useActionForm(run, {
    onSuccess: () => {
      toast(done)
      close()
    },
  })
  return (
    <Form onSubmit={(form) => submit({ reason: textOf(form, 'reason'), form })} aria-label={title}>
      <p className="text-muted">{children}</p>
      <ErrorSummary message={message} fields={fields} labels={{ ...labels, reason: 'Reason' }} />
      {more?.(fields)}
      <TextField label="Reason" name="reason" error={fields.reason} isRequired autoFocus autoComplete="off" />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant={tone ?? 'primary'} isPending={isPending}>
          {confirmLabel}
        </Button>
      </div>
    </Form>
  )
}
