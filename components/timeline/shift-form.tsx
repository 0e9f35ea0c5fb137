'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { countOf } from '#lib/format.ts'
import type { TaskActions } from './board-context.ts'

type ShiftFormProps = {
  task: TimelineTask
  actions: Pick<TaskActions, 'shiftPlan' | 'moveTasks'>
  onMoved: () => void
}

/** Moves a task and all open work after it. */
export function ShiftForm({ task, actions, onMoved }: ShiftFormProps) {
  const [days, setDays] = useState('')
  const { submit, isPending, message, fields } = useActionForm(actions.shiftPlan, {
    onSuccess: ({ before }) => {
      toastUndo(`Moved ${countOf(before.length, 'task')}.`, () =>
        actions.moveTasks({ tasks: before, isUndo: true }),
      )
      onMoved()
    },
  })
  return (
    <Form
      aria-label="Move this and everything after it"
      onSubmit={() =>
        submit({ taskId: task.id, revision: task.revision, days: days === '' ? 0 : Number(days) })
      }
    >
      <DecimalField
        label="Move this and everything after it"
        name="days"
        unit="days"
        value={days}
        onChange={setDays}
        error={fields.days ?? message ?? undefined}
        description="Working days; with a minus in front they move earlier. What is done stays."
        isRequired
      />
      <div>
        <Button type="submit" isPending={isPending}>
          Move all
        </Button>
      </div>
    </Form>
  )
}
