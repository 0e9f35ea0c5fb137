'use client'

import { numberOf, textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { useBoard } from './board-context.ts'

/** What these fields say, for the action. */
export const estimateOf = (data: FormData) => ({
  lowDays: numberOf(data, 'lowDays'),
  highDays: numberOf(data, 'highDays'),
  ownerId: textOf(data, 'ownerId') || null,
})

export const estimateLabels = { lowDays: 'Least days', highDays: 'Most days', ownerId: 'Owner' }

type TaskEstimateProps = { task: TimelineTask; fields: Record<string, string | undefined> }

/** Who does a task, and between which lengths it may take. */
export function TaskEstimate({ task, fields }: TaskEstimateProps) {
  const { members } = useBoard()
  const own = task.owner
  const isListed = own === null || members.some((member) => member.userId === own.id)
  const people = [
    ...members.map(({ userId, name }) => ({ value: userId, label: name })),
    ...(own && !isListed ? [{ value: own.id, label: own.name }] : []),
  ]
  return (
    <>
      {task.isGate ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={estimateLabels.lowDays}
            name="lowDays"
            inputMode="numeric"
            defaultValue={task.lowDays?.toString() ?? ''}
            error={fields.lowDays}
            description="Working days; both or none."
          />
          <TextField
            label={estimateLabels.highDays}
            name="highDays"
            inputMode="numeric"
            defaultValue={task.highDays?.toString() ?? ''}
            error={fields.highDays}
          />
        </div>
      )}
      <Select
        label={estimateLabels.ownerId}
        name="ownerId"
        options={[{ value: '', label: 'Nobody yet' }, ...people]}
        defaultValue={own?.id ?? ''}
        error={fields.ownerId}
        description="Absences of the owner push the task."
      />
    </>
  )
}
