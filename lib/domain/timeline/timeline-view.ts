import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Absence, WorkWeek } from './calendar.ts'
import type { Dependency } from './plan.ts'

/** A project's plan as of `today`, phases and tasks in their order, and when the workspace does not work. */
export type TimelineView = WorkWeek & {
  id: string
  approach: Approach
  template: string
  startsOn: Day
  today: Day
  baseline: Baseline
  /** Of the members who own tasks, by their ids. */
  absences: readonly Absence[]
  phases: TimelinePhase[]
}

/**
 * The day on which the days of the baseline were those of the plan, and the quote whose acceptance froze them: null when they
 * are those with which the plan was made. Not final while no quote was accepted: the first acceptance freezes anew.
 */
export type Baseline = { on: Day; quote: string | null; isFinal: boolean }

export type TimelinePhase = { id: string; name: string; tasks: TimelineTask[] }

export type TimelineTask = TaskDates & {
  name: string
  /** Of the plan when its baseline was taken; they never move with it. */
  baselineStartsOn: Day
  baselineEndsOn: Day
  isGate: boolean
  /** The least and the most working days it may take; null when nobody said. */
  lowDays: number | null
  highDays: number | null
  /** Who usually does such work; empty when nobody said. */
  role: string
  /** The member who does it here. */
  owner: { id: string; name: string } | null
  /** What it waits for, by the ids of tasks. */
  after: Dependency[]
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
