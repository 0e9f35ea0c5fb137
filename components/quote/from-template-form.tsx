'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Start = { id: string; projectId: string; title: string }

type FromTemplateFormProps = {
  projectId: string
  templates: { id: string; name: string; currency: string; lines: number }[]
  start: (input: Start) => Promise<Result<{ id: string }>>
}

const labels = { title: 'The client’s question', id: 'Template' }

/** Starts from what the workspace says to any client. */
export function FromTemplateForm({ projectId, templates, start }: FromTemplateFormProps) {
  const router = useRouter()
  const { submit, isPending, message, fields } = useActionForm(start, {
    onSuccess: ({ id }) => router.push(paths.editQuote(id)),
  })
  const options = templates.map(({ id, name, currency, lines }) => ({
    value: id,
    label: `${name} · ${countOf(lines, 'line')} · ${currency}`,
  }))
  const send = (form: FormData) => submit({ projectId, id: textOf(form, 'id'), title: textOf(form, 'title') })
  return (
    <Form onSubmit={send} aria-label="Quote from a template">
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.title}
        name="title"
        error={fields.title}
        maxLength={200}
        isRequired
        autoComplete="off"
      />
      <Select
        label={labels.id}
        name="id"
        options={options}
        defaultValue={options[0]?.value ?? ''}
        error={fields.id}
        description="Its prices are those that it was kept with, in its own currency."
        isRequired
      />
      <div>
        <Button type="submit" isPending={isPending}>
          Start from it
        </Button>
      </div>
    </Form>
  )
}
