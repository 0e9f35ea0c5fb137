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

type TemplateDialogProps = {
  trigger: ReactNode
  title: string
  name: string
  description?: string
  submitLabel: string
  save: (name: string) => Promise<Result<unknown>>
  /** What was done, such as `Renamed the template.` */
  message: string
}

/** Asks how a template is to be called. */
export function TemplateDialog({ trigger, title, ...props }: TemplateDialogProps) {
  return (
    <Dialog trigger={trigger} title={title}>
      {(close) => <TemplateForm {...props} onSaved={close} />}
    </Dialog>
  )
}

type TemplateFormProps = Omit<TemplateDialogProps, 'trigger' | 'title'> & { onSaved: () => void }

function TemplateForm({ name, description, submitLabel, save, message, onSaved }: TemplateFormProps) {
  const form = useActionForm(save, {
    onSuccess: () => {
      toast(message)
      onSaved()
    },
  })
  return (
    <Form aria-label={submitLabel} onSubmit={(data) => form.submit(textOf(data, 'name'))}>
      <ErrorSummary message={form.message} fields={form.fields} labels={{ name: 'Name' }} />
      <TextField
        label="Name"
        name="name"
        defaultValue={name}
        maxLength={120}
        error={form.fields.name}
        description={description}
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  )
}
