'use client'

import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Day } from '#lib/domain/day.ts'
import { formatDay } from '#lib/format.ts'
import type { AbsenceInput } from '#lib/schemas/calendar.ts'

type Member = { userId: string; name: string }

type AbsenceActions = {
  addAbsence: (input: AbsenceInput) => Promise<Result<unknown>>
  removeAbsence: (input: { id: string }) => Promise<Result<unknown>>
}

type AbsenceListProps = {
  absences: (Member & { id: string; from: Day; to: Day })[]
  /** Who may be away. */
  members: Member[]
  /** Null for those who may only look. */
  actions: AbsenceActions | null
}

const spanOf = (from: Day, to: Day): string =>
  from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`

export function AbsenceList({ absences, members, actions }: AbsenceListProps) {
  return (
    <div className="flex flex-col gap-4">
      {absences.length === 0 ? (
        <p className="text-muted">Nobody is away.</p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {absences.map(({ id, userId, name, from, to }) => (
            <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3 py-1">
              <span className="wrap-anywhere grow font-medium">{name}</span>
              <span>{spanOf(from, to)}</span>
              {actions ? (
                <UndoButton
                  variant="quiet"
                  size="compact"
                  aria-label={`Remove the absence of ${name}, ${spanOf(from, to)}`}
                  run={() => actions.removeAbsence({ id })}
                  undo={() => actions.addAbsence({ userId, from, to })}
                  message={`${name} is not away any more.`}
                >
                  Remove
                </UndoButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {actions ? <AbsenceForm members={members} add={actions.addAbsence} /> : null}
    </div>
  )
}

const labels = { userId: 'Who', from: 'First day', to: 'Last day' }

function AbsenceForm({ members, add }: { members: Member[]; add: AbsenceActions['addAbsence'] }) {
  const place = useRef<HTMLDivElement>(null)
  const { submit, isPending, message, fields } = useActionForm(add, {
    onSuccess: () => place.current?.closest('form')?.reset(),
  })
  return (
    <Form
      aria-label="Add an absence"
      onSubmit={(data) =>
        submit({ userId: textOf(data, 'userId'), from: textOf(data, 'from'), to: textOf(data, 'to') })
      }
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <div ref={place} className="grid gap-4 sm:grid-cols-3">
        <Select
          label={labels.userId}
          name="userId"
          options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          error={fields.userId}
          isRequired
        />
        <DateField label={labels.from} name="from" error={fields.from} isRequired />
        <DateField label={labels.to} name="to" error={fields.to} isRequired />
      </div>
      <div>
        <Button type="submit" isPending={isPending}>
          Add absence
        </Button>
      </div>
    </Form>
  )
}
