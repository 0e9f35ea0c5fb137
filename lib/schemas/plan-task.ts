import { z } from 'zod'
import { planDay } from './calendar.ts'
import { line } from './text.ts'

export const planDate = () => planDay().meta({ format: 'date' })
export const maybeDay = (meaning: string) => planDate().nullable().default(null).describe(meaning)
export const planId = () => line(60)
export const planName = () => line(200).optional().describe('What people read; the id when left out.')

const WHOLE = 'Write a whole number of working days, 0 to 1000.'
const workingDays = () => z.number(WHOLE).int(WHOLE).min(0, WHOLE).max(1000, WHOLE)
const LENGTH = 'Write a whole number of working days, or a range { "low": 2, "likely": 3, "high": 6 }.'
const range = z
  .strictObject({ low: workingDays(), likely: workingDays(), high: workingDays() })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, {
    error: 'A range must rise: low, likely, high.',
  })
const duration = z
  .union([workingDays(), range], {
    error: (issue) => {
      if (issue.input === undefined) return LENGTH
      const isObject = typeof issue.input === 'object' && issue.input !== null
      return issue.errors?.[isObject ? 1 : 0]?.[0]?.message ?? LENGTH
    },
  })
  .describe("Working days of the owner's calendar; 0 makes a milestone. A range is drawn as a triangle.")

const lag = z
  .int('Write whole working days.')
  .min(-1000, 'Write -1000 or more.')
  .max(1000, 'Write 1000 or less.')
  .default(0)
  .describe('Working days between the end of the other and the start of this; negative overlaps.')
const link = z.union(
  [planId().transform((task) => ({ task, lag: 0 })), z.strictObject({ task: planId(), lag })],
  'Write the id of a task, or { "task": "data", "lag": 2 }.',
)

export const planTask = z.strictObject({
  id: planId().describe('Unique in the plan; links name it.'),
  name: planName(),
  phase: planId().nullable().default(null).describe('Id of a phase.'),
  owner: planId().nullable().default(null).describe('Whose absences stop the work.'),
  days: duration,
  after: z.array(link).max(100).default([]).describe('Tasks that finish before this one starts.'),
  notBefore: maybeDay('A working day before which it does not start.'),
  actualStart: maybeDay('The day on which it started. It never moves.'),
  actualFinish: maybeDay('The day on which it was finished. It never moves.'),
  baselineStart: maybeDay('The start first promised.'),
  baselineFinish: maybeDay('The end first promised; the slip counts from here.'),
})
