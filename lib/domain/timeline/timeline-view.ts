import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'

/** A project's plan as of `today`, phases and tasks in their order. */
export type TimelineView = {
  id: string
  approach: Approach
  template: string
  startsOn: Day
  today: Day
  phases: TimelinePhase[]
}

export type TimelinePhase = { id: string; name: string; tasks: TimelineTask[] }

export type TimelineTask = TaskDates & {
  name: string
  /** As first planned; they never move. */
  baselineStartsOn: Day
  baselineEndsOn: Day
  isGate: boolean
  doneOn: Day | null
  /** Name of who ticked it; null when it is open or the name is not known. */
  doneBy: string | null
  checklist: TimelineItem[]
}

export type TimelineItem = { id: string; label: string; source: string; isDone: boolean }

/** What a move changes, under its optimistic lock. */
export type TaskDates = { id: string; revision: number; startsOn: Day; endsOn: Day }

/** Dates before and after a move, each under the revision that it has now: `before` is what undoes the move. */
export type Moved = { before: TaskDates[]; after: TaskDates[] }
