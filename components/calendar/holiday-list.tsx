'use client'

import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Day } from '#lib/domain/day.ts'
import { formatDay } from '#lib/format.ts'
import type { HolidayInput } from '#lib/schemas/calendar.ts'

type HolidayActions = {
  addHoliday: (input: HolidayInput) => Promise<Result<unknown>>
  removeHoliday: (input: { day: Day }) => Promise<Result<unknown>>
}

type HolidayListProps = {
  holidays: readonly { day: Day; name: string }[]
  /** Null for those who may only look. */
  actions: HolidayActions | null
}

export function HolidayList({ holidays, actions }: HolidayListProps) {
  return (
    <div className="flex flex-col gap-4">
      {holidays.length === 0 ? (
        <p className="text-muted">No holiday yet.</p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {holidays.map((holiday) => (
            <li key={holiday.day} className="flex min-h-9 items-center gap-3 py-1">
              <span className="w-28 shrink-0">{formatDay(holiday.day)}</span>
              <span className="wrap-anywhere grow">{holiday.name}</span>
              {actions ? (
                <UndoButton
                  variant="quiet"
                  size="compact"
                  aria-label={`Remove ${holiday.name} on ${formatDay(holiday.day)}`}
                  run={() => actions.removeHoliday({ day: holiday.day })}
                  undo={() => actions.addHoliday(holiday)}
                  message={`Removed ${holiday.name}.`}
                >
                  Remove
                </UndoButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {actions ? <HolidayForm add={actions.addHoliday} /> : null}
    </div>
  )
}

const labels = { day: 'Day', name: 'Name' }

function HolidayForm({ add }: { add: HolidayActions['addHoliday'] }) {
  const place = useRef<HTMLDivElement>(null)
  const { submit, isPending, message, fields } = useActionForm(add, {
    onSuccess: () => place.current?.closest('form')?.reset(),
  })
  return (
    <Form
      aria-label="Add a holiday"
      onSubmit={(data) => submit({ day: textOf(data, 'day'), name: textOf(data, 'name') })}
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <div ref={place} className="grid gap-4 sm:grid-cols-2">
        <DateField label={labels.day} name="day" error={fields.day} isRequired />
        <TextField label={labels.name} name="name" error={fields.name} maxLength={120} isRequired />
      </div>
      <div>
        <Button type="submit" isPending={isPending}>
          Add holiday
        </Button>
      </div>
    </Form>
  )
}
