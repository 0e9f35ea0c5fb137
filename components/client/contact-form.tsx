'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'

export type ContactValues = { name: string; email: string; phone: string; role: string }

type ContactFormProps = {
  contact?: { name: string; email: string | null; phone: string | null; role: string | null }
  save: (input: ContactValues) => Promise<Result<unknown>>
  onSaved: () => void
  onCancel: () => void
}

const labels = { name: 'Name', email: 'E-mail', phone: 'Phone', role: 'Role' }

export function ContactForm({ contact, save, onSaved, onCancel }: ContactFormProps) {
  const { submit, isPending, fields, message } = useActionForm(save, { onSuccess: onSaved })
  const send = (data: FormData) =>
    submit({
      name: textOf(data, 'name'),
      email: textOf(data, 'email'),
      phone: textOf(data, 'phone'),
      role: textOf(data, 'role'),
    })
  return (
    <Form onSubmit={send} aria-label={contact ? 'Contact' : 'New contact'}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.name}
        name="name"
        defaultValue={contact?.name}
        error={fields.name}
        isRequired
        autoFocus
        autoComplete="off"
      />
      <TextField
        label={labels.email}
        name="email"
        type="email"
        defaultValue={contact?.email ?? ''}
        error={fields.email}
        autoComplete="off"
      />
      <TextField
        label={labels.phone}
        name="phone"
        type="tel"
        defaultValue={contact?.phone ?? ''}
        error={fields.phone}
        autoComplete="off"
      />
      <TextField
        label={labels.role}
        name="role"
        defaultValue={contact?.role ?? ''}
        error={fields.role}
        description="Such as “head of support”."
        autoComplete="off"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {contact ? 'Save contact' : 'Add contact'}
        </Button>
      </div>
    </Form>
  )
}
