'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type ReceptionFormProps = {
  reception: { contact: string; isOpen: boolean; address: string | null }
  save: (input: { contact: string; isOpen: boolean }) => Promise<Result<void>>
}

export function ReceptionForm({ reception, save }: ReceptionFormProps) {
  const { contact, address } = reception
  const [isOpen, setOpen] = useState(reception.isOpen)
  const { submit, isPending, fields, message } = useActionForm(save, { onSuccess: () => toast('Saved.') })
  const copy = async () => {
    const full = location.origin + paths.request(address ?? '')
    if (await copyText(full)) toast('Address copied.')
    else prompt('Copy this:', full)
  }
  return (
    <Form
      aria-label="Public"
      onSubmit={(data) => submit({ contact: textOf(data, 'contact').trim(), isOpen })}
    >
      <ErrorSummary message={message} fields={fields} labels={{ contact: 'Public contact' }} />
      <TextField
        label="Public contact"
        name="contact"
        defaultValue={contact}
        maxLength={160}
        description="Such as: Ada Byron, hello@harbour.example. Client pages and ended links name it. Empty: the name of the workspace alone."
        error={fields.contact}
        autoComplete="off"
      />
      <Checkbox label="Let anybody request a quote on a public form" isSelected={isOpen} onChange={setOpen} />
      {reception.isOpen && address ? (
        <p className="flex flex-wrap items-center gap-3">
          <TextLink href={paths.request(address)}>{paths.request(address)}</TextLink>
          <Button size="compact" onPress={copy}>
            Copy address
          </Button>
        </p>
      ) : (
        <p className="text-table text-muted">
          A request opens a lead: client, contact, project and a first comparison. It stands on Home.
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
      </div>
    </Form>
  )
}
