'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

export type QuoteTextRow = { id: string; name: string; content: string }
export type SaveQuoteText = (
  input: Omit<QuoteTextRow, 'id'> & { id: string | null },
) => Promise<Result<{ id: string }>>

const labels = { name: 'Name', content: 'Text' }

/** One text of the library. */
export function QuoteTextForm({ text, save }: { text: QuoteTextRow | null; save: SaveQuoteText }) {
  const { submit, isPending, message, fields } = useActionForm(save, {
    onSuccess: () => toast('The text was saved.'),
  })
  const send = (form: FormData) =>
    submit({ id: text?.id ?? null, name: textOf(form, 'name'), content: textOf(form, 'content') })
  return (
    <Form onSubmit={send} aria-label={text ? `Text ${text.name}` : 'New text'}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.name}
        name="name"
        defaultValue={text?.name ?? ''}
        error={fields.name}
        maxLength={80}
        isRequired
        autoComplete="off"
      />
      <TextArea
        label={labels.content}
        name="content"
        defaultValue={text?.content ?? ''}
        error={fields.content}
        maxLength={4000}
        rows={5}
        isRequired
      />
      <div>
        <Button type="submit" isPending={isPending}>
          {text ? 'Save' : 'Add text'}
        </Button>
      </div>
    </Form>
  )
}
