'use client'

import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { fieldId } from '#components/ui/field-style.ts'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { listOf } from '#lib/format.ts'
import type { WeekendInput } from '#lib/schemas/calendar.ts'

type WeekendFormProps = {
  /** 1 is Monday, 7 is Sunday. */
  weekend: readonly number[]
  /** Null for those who may only look. */
  save: ((input: WeekendInput) => Promise<Result<unknown>>) | null
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const inWords = (weekend: readonly number[]): string =>
  weekend.length === 0
    ? 'Every day is a working day.'
    : `Off: ${listOf(weekend.map((day) => `${DAYS[day - 1]}s`))}.`

/** On which days of the week nobody works. */
export function WeekendForm({ weekend, save }: WeekendFormProps) {
  if (!save) return <p>{inWords(weekend)}</p>
  return <WeekendFields key={weekend.join()} weekend={weekend} save={save} />
}

function WeekendFields({
  weekend,
  save,
}: WeekendFormProps & { save: NonNullable<WeekendFormProps['save']> }) {
  const { submit, isPending, message, fields } = useActionForm(save, {
    onSuccess: () => toastUndo('Saved the week.', () => save({ weekend: [...weekend] })),
  })
  return (
    <Form
      aria-label="Days off of each week"
      onSubmit={(data) => submit({ weekend: data.getAll('weekend').map(Number) })}
    >
      <ErrorSummary message={message} fields={fields} labels={{ weekend: 'Days off' }} />
      <fieldset id={fieldId('weekend')} tabIndex={-1}>
        <legend className="mb-2 font-medium">Nobody works on</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {DAYS.map((name, at) => (
            <Checkbox
              key={name}
              name="weekend"
              value={String(at + 1)}
              label={name}
              defaultSelected={weekend.includes(at + 1)}
            />
          ))}
        </div>
        {fields.weekend ? <p className="text-label text-danger">{fields.weekend}</p> : null}
      </fieldset>
      <div>
        <Button type="submit" isPending={isPending}>
          Save week
        </Button>
      </div>
    </Form>
  )
}
