import { z } from 'zod'
import { WEEKDAYS } from '#lib/domain/timeline/calendar.ts'
import type { Plan } from '#lib/domain/timeline/plan.ts'
import { maybeDay, planDate, planId, planName, planTask } from './plan-task.ts'
import { line } from './text.ts'

const holiday = z.union(
  [planDate().transform((day) => ({ day, name: '' })), z.strictObject({ day: planDate(), name: line(120) })],
  'Write a day as YYYY-MM-DD, or { "day": "2026-12-25", "name": "Christmas" }.',
)
const absence = z.strictObject({ owner: planId(), from: planDate(), to: planDate() })
const phase = z.strictObject({ id: planId(), name: planName() })

/** The plan file `tunewise.plan/1`. What is left out is neutral; an unknown key is an error. */
export const planFile = z
  .strictObject({
    schema: z.literal('tunewise.plan/1').default('tunewise.plan/1'),
    name: z.string().trim().max(200).default(''),
    startsOn: planDate().describe('No open task starts before this day.'),
    asOf: maybeDay('Up to this day it is known what happened: open work ends on it at the earliest.'),
    weekend: z.array(z.enum(WEEKDAYS)).max(6).default(['saturday', 'sunday']),
    holidays: z.array(holiday).max(1000).default([]).describe('Days on which nobody works.'),
    absences: z
      .array(absence)
      .max(500)
      .default([])
      .describe('Days on which one owner is away, both included.'),
    phases: z
      .array(phase)
      .max(100)
      .nullable()
      .default(null)
      .describe('When left out, those that the tasks name.'),
    tasks: z.array(planTask).min(1).max(500),
    doneBy: z.array(planDate()).max(100).default([]).describe('Days by which all may be done: how likely?'),
  })
  .transform(({ schema: _, ...file }): Plan => {
    const named = [...new Set(file.tasks.flatMap((task) => task.phase ?? []))]
    return {
      ...file,
      weekend: file.weekend.map((word) => WEEKDAYS.indexOf(word) + 1),
      phases:
        file.phases?.map(({ id, name }) => ({ id, name: name ?? id })) ??
        named.map((id) => ({ id, name: id })),
      tasks: file.tasks.map((task) => ({ ...task, name: task.name ?? task.id })),
    }
  })
