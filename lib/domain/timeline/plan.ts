import type { Day } from '../day.ts'
import type { Absence, WorkWeek } from './calendar.ts'

/** Working days, for certain or between two ends; 0 makes a milestone, a moment that takes no time. */
export type Duration = number | { low: number; likely: number; high: number }

/** Finish to start: the task begins when the other is done and `lag` working days have passed; negative lets them overlap. */
export type Dependency = { task: string; lag: number }

/** One task of a plan. Actual days never move; those of the baseline are what was first promised. */
export type PlanTask = {
  id: string
  name: string
  phase: string | null
  owner: string | null
  days: Duration
  after: Dependency[]
  notBefore: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  baselineStart: Day | null
  baselineFinish: Day | null
}

/** A plan before it is reckoned. From `asOf` on, what is open lies in the future. */
export type Plan = WorkWeek & {
  name: string
  startsOn: Day
  asOf: Day | null
  absences: Absence[]
  phases: { id: string; name: string }[]
  tasks: PlanTask[]
  doneBy: Day[]
}

export const lowDays = (days: Duration): number => (typeof days === 'number' ? days : days.low)
export const likelyDays = (days: Duration): number => (typeof days === 'number' ? days : days.likely)
export const highDays = (days: Duration): number => (typeof days === 'number' ? days : days.high)
