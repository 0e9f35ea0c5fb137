'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type CopyQuoteFormProps = {
  projectId: string
  quotes: { id: string; number: string | null; title: string; clientName: string }[]
  copy: (input: { id: string; projectId: string }) => Promise<Result<{ id: string }>>
}

/** Starts from what was written before, in this project or another. */
export function CopyQuoteForm({ projectId, quotes, copy }: CopyQuoteFormProps) {
  const router = useRouter()
  const { submit, isPending, message, fields } = useActionForm(copy, {
    onSuccess: ({ id }) => router.push(paths.editQuote(id)),
  })
  const options = quotes.map(({ id, number, title, clientName }) => ({
    value: id,
    label: `${number ?? 'Draft'} · ${title || 'Untitled'} · ${clientName}`,
  }))
  return (
    <Form onSubmit={(form) => submit({ projectId, id: textOf(form, 'id') })} aria-label="Copy a quote">
      <ErrorSummary message={message} fields={fields} labels={{ id: 'Quote' }} />
      <Select
        label="Quote"
        name="id"
        options={options}
        defaultValue={options[0]?.value ?? ''}
        error={fields.id}
        description="Lines, prices, costs, terms and payment plan are taken over; what was compared for another client is not."
        isRequired
      />
      <div>
        <Button type="submit" isPending={isPending}>
          Copy it
        </Button>
      </div>
    </Form>
  )
}
