'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import type { NewLinkForm } from '#lib/schemas/share-link.ts'

type LinkTerms = Omit<NewLinkForm, 'id'>

const labels = {
  label: 'Name',
  lastDay: 'Last day',
  password: 'Password',
  viewLimit: 'Readers at most',
}

type LinkFormProps = {
  start: { label: string; lastDay: string; hasPassword: boolean; viewLimit: number | null }
  isDownloadAllowed: boolean
  submitLabel: string
  save: (terms: LinkTerms) => Promise<Result<void>>
  onSaved: () => void
  close: () => void
}

/** What a link asks of its readers, when it is made and later. */
export function LinkForm({ start, isDownloadAllowed, submitLabel, save, onSaved, close }: LinkFormProps) {
  const [hasPassword, setPassword] = useState(start.hasPassword)
  const [canDownload, setDownload] = useState(isDownloadAllowed)
  const { submit, isPending, message, fields } = useActionForm(save, { onSuccess: onSaved })
  const send = (data: FormData) =>
    submit({
      ...{ label: textOf(data, 'label'), lastDay: textOf(data, 'lastDay') },
      ...{ hasPassword, password: hasPassword ? textOf(data, 'password') : '' },
      ...{ viewLimit: textOf(data, 'viewLimit').trim(), isDownloadAllowed: canDownload },
    })
  return (
    <Form onSubmit={send} aria-label="Link">
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.label}
        name="label"
        defaultValue={start.label}
        description="For your list; its reader does not see it."
        error={fields.label}
        isRequired
        autoFocus
        autoComplete="off"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label={labels.lastDay}
          name="lastDay"
          defaultValue={start.lastDay}
          description="It ends when this day does."
          error={fields.lastDay}
          isRequired
        />
        <TextField
          label={labels.viewLimit}
          name="viewLimit"
          defaultValue={start.viewLimit?.toString() ?? ''}
          description="Empty: no limit."
          error={fields.viewLimit}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <Checkbox label="Ask for a password" isSelected={hasPassword} onChange={setPassword} />
      {hasPassword ? (
        <TextField
          label={labels.password}
          name="password"
          description={
            start.hasPassword
              ? 'Empty keeps the present one. A new one ends what was opened with it.'
              : 'At least 8 characters. Tell it by another way than the link.'
          }
          error={fields.password}
          isRequired={!start.hasPassword}
          autoComplete="off"
        />
      ) : null}
      <Checkbox label="Offer the document as a file" isSelected={canDownload} onChange={setDownload} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  )
}
