import { addDays, type Day } from '../day.ts'
import { addWorkingDays, type DaysOff, latest, workingDayFrom, workingDaysBetween } from './working-day.ts'

export type Dates = { startsOn: Day; endsOn: Day }

/** Moves work by whole working days; its length in working days stays. */
export const shift = (dates: Dates, days: number, off?: DaysOff): Dates => ({
  startsOn: addWorkingDays(dates.startsOn, days, off),
  endsOn: addWorkingDays(dates.endsOn, days, off),
})

/** Makes work longer or shorter by whole working days, at its end; at least one day stays. */
export function lengthen(dates: Dates, days: number, off?: DaysOff): Dates {
  return {
    startsOn: dates.startsOn,
    endsOn: latest([dates.startsOn, addWorkingDays(dates.endsOn, days, off)]),
  }
}

/**
 * Working days from a day to where a hand drops it, so many days of the calendar away: on a day off it falls on the next
 * working day.
 */
export function workingSteps(day: Day, calendarDays: number, off?: DaysOff): number {
  const from = workingDayFrom(day, off)
  return workingDaysBetween(from, workingDayFrom(addDays(day, calendarDays), off), off)
}

/**
 * The open tasks that move when one moves with all that comes after it: itself, and every task below it in the plan's
 * order. What is done stays where it was done, even the first. Empty when the plan does not hold the task.
 */
export function tasksFrom<T extends { id: string; doneOn: Day | null }>(
  phases: { tasks: T[] }[],
  taskId: string,
): T[] {
  const tasks = phases.flatMap((phase) => phase.tasks)
  const first = tasks.findIndex((task) => task.id === taskId)
  return first === -1 ? [] : tasks.slice(first).filter((task) => task.doneOn === null)
}
