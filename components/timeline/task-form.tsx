'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Day } from '#lib/domain/day.ts'

export type TaskValues = { name: string; startsOn: Day; endsOn: Day }

type TaskFormProps = {
  values: TaskValues
  save: (values: TaskValues, data: FormData) => Promise<Result<unknown>>
  onSaved: () => void
  submitLabel: string
  /** More fields, with their names for the summary of errors. */
  more?: { labels: Record<string, string>; render: (fields: Fields) => ReactNode }
}

type Fields = Record<string, string | undefined>

const valuesOf = (data: FormData): TaskValues => ({
  name: textOf(data, 'name'),
  startsOn: textOf(data, 'startsOn'),
  endsOn: textOf(data, 'endsOn'),
})

const labels = { name: 'Task', startsOn: 'Start', endsOn: 'End' }

export function TaskForm({ values, save, onSaved, submitLabel, more }: TaskFormProps) {
  const { submit, isPending, message, fields } = useActionForm(
    (data: FormData) => save(valuesOf(data), data),
    {
      onSuccess: onSaved,
    },
  )
  return (
    <Form aria-label={submitLabel} onSubmit={submit}>
      <ErrorSummary message={message} fields={fields} labels={{ ...labels, ...more?.labels }} />
      <TextField
        label="Task"
        name="name"
        defaultValue={values.name}
        error={fields.name}
        maxLength={160}
        isRequired
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label="Start"
          name="startsOn"
          defaultValue={values.startsOn}
          error={fields.startsOn}
          isRequired
        />
        <DateField label="End" name="endsOn" defaultValue={values.endsOn} error={fields.endsOn} isRequired />
      </div>
      {more?.render(fields)}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {submitLabel}
        </Button>
      </div>
    </Form>
  )
}
