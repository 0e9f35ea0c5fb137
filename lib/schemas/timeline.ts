import { z } from 'zod'
import { APPROACHES, type Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import { planDay } from './calendar.ts'
import { firstOf, type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'
import { idText, line, revisionNumber } from './text.ts'

const dates = { startsOn: planDay(), endsOn: planDay() }
const areInOrder = (task: { startsOn: string; endsOn: string }) => task.startsOn <= task.endsOn
const order = { path: ['endsOn'], error: 'The end comes before the start. Choose a later day.' }

export const timelineInput = z.strictObject({
  projectId: idText(),
  approach: z.enum(APPROACHES, 'Choose an approach.'),
  startsOn: planDay(),
  /** The template at the pace of the workspace's own finished projects. */
  isOwnPace: z.boolean().optional(),
  /** A template of the workspace's own, of that approach. */
  templateId: idText().optional(),
})
export type TimelineInput = z.output<typeof timelineInput>

const name = line(160, 'Enter what is to be done.')

export const taskInput = z.strictObject({ phaseId: idText(), name, ...dates }).refine(areInOrder, order)
export type TaskInput = z.output<typeof taskInput>

const MOST_DAYS = 'Enter whole working days, 0 to 1000.'
const rangeDays = () => z.int(MOST_DAYS).min(0, MOST_DAYS).max(1000, MOST_DAYS).nullable()

export const taskChange = z
  .strictObject({
    ...{ id: idText(), revision: revisionNumber(), name, ...dates },
    ...{ lowDays: rangeDays(), highDays: rangeDays(), ownerId: idText().nullable() },
  })
  .refine(areInOrder, order)
  .refine(({ lowDays, highDays }) => (lowDays === null) === (highDays === null), {
    path: ['highDays'],
    error: 'Enter both ends of the range, or none.',
  })
  .refine(({ lowDays, highDays }) => (lowDays ?? 0) <= (highDays ?? 0), {
    path: ['highDays'],
    error: 'The most is less than the least. Enter more days.',
  })
export type TaskChange = z.output<typeof taskChange>

const taskDates = z
  .strictObject({ id: idText(), revision: revisionNumber(), ...dates })
  .refine(areInOrder, order)

/** Tasks of one plan at most: a move names all that it moves. */
export const MAX_TASKS = 200

/** New dates of one task or of many, all of one plan. Taking a move back puts every task exactly where it was. */
export const planMove = z.strictObject({
  tasks: z.array(taskDates).min(1).max(MAX_TASKS),
  isUndo: z.boolean(),
})
export type PlanMove = z.output<typeof planMove>

/** Moves a task and all open work after it by working days, at most a year. */
export const planShift = z.strictObject({
  taskId: idText(),
  revision: revisionNumber(),
  days: z
    .int('Enter a whole number of working days.')
    .min(-260, 'Enter at most 260 working days back.')
    .max(260, 'Enter at most 260 working days.')
    .refine((days) => days !== 0, 'Enter how many working days.'),
})
export type PlanShift = z.output<typeof planShift>

export const tick = z.strictObject({ id: idText(), isDone: z.boolean() })
export type Tick = z.output<typeof tick>

export type TimelineQuery = ListQuery & { approach: Approach | null }

/** State of the list of timelines in the URL. */
export const readTimelineQuery = (params: SearchParams): TimelineQuery => ({
  ...readListQuery(params),
  approach: readChoice(params, 'approach', APPROACHES),
})

/** A day in the URL; null when there is none or it makes no sense. */
export function readDay(params: SearchParams, key: string): Day | null {
  const day = planDay().safeParse(firstOf(params[key]))
  return day.success ? day.data : null
}
