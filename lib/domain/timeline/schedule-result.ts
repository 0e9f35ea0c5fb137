import type { Day } from '../day.ts'

/** Raised whenever the same plan could give another day. */
export const SCHEDULE_ENGINE = '1.0.0'

/** When a task can and must be done. A milestone starts and finishes on the same day. */
export type ScheduledTask = {
  id: string
  name: string
  phase: string | null
  owner: string | null
  earliestStart: Day
  earliestFinish: Day
  latestStart: Day
  latestFinish: Day
  /** Working days by which it can end later without moving the end of the whole; null when it is finished. */
  slackDays: number | null
  isCritical: boolean
  isDone: boolean
}

/** Working days between the end first promised and the end now reckoned; null where no baseline was given. */
export type Slip = { baselineFinish: Day | null; slipDays: number | null }

export type PhaseSpan = Slip & { id: string; name: string; start: Day; finish: Day }

type Finish = Slip & { planned: Day; p50: Day; p90: Day }

export type Schedule = {
  ok: true
  engine: string
  name: string
  asOf: Day | null
  tasks: ScheduledTask[]
  /** Ids of the open tasks without slack, as they follow each other. */
  criticalPath: string[]
  finish: Finish
  phases: PhaseSpan[]
  /** Share of the draws in which all is done by the end of that day. */
  doneBy: { date: Day; probability: number }[]
  drawing: { seed: number; draws: number }
  warnings: string[]
}
