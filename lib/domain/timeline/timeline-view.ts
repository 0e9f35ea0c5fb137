import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Absence, WorkWeek } from './calendar.ts'
import type { Dependency } from './plan.ts'
import type { DaysOff } from './working-day.ts'

/** A project's plan as of `today`, phases and tasks in their order, and when the workspace does not work. */
export type TimelineView = {
  id: string
  approach: Approach
  template: string
  startsOn: Day
  today: Day
  holidays: WorkWeek['holidays']
  /** Of the members who own tasks, by their ids. */
  absences: readonly Absence[]
  phases: TimelinePhase[]
}

export type TimelinePhase = { id: string; name: string; tasks: TimelineTask[] }

export type TimelineTask = TaskDates & {
  name: string
  /** As first planned; they never move. */
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

export const daysOff = ({ holidays }: Pick<TimelineView, 'holidays'>): DaysOff =>
  new Set(holidays.map((holiday) => holiday.day))
