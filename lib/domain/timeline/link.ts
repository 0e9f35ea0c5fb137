import type { Day } from '../day.ts'
import { type Dates, shift } from './move.ts'
import type { Dependency } from './plan.ts'
import { inOrder } from './plan-order.ts'
import { addWorkingDays, type DaysOff, workingDayFrom, workingDaysBetween } from './working-day.ts'

type Linked = { id: string; after: Dependency[] }
type Placed = Linked & Dates & { isGate: boolean; doneOn: Day | null }

/**
 * What tasks wait for once some are taken away: who waited for one of those waits for what it waited for, and both lags
 * pass. Two ways to the same task become the longer one.
 */
export function linksWithout(tasks: readonly (Linked & { isRemoved: boolean })[]): Map<string, Dependency[]> {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const resolve = (links: Dependency[], seen: readonly string[]): Dependency[] =>
    links.flatMap((link) => {
      const before = known.get(link.task)
      if (!before || seen.includes(link.task)) return []
      if (!before.isRemoved) return [link]
      return resolve(before.after, [...seen, link.task]).map(({ task, lag }) => ({
        task,
        lag: lag + link.lag,
      }))
    })
  return new Map(
    tasks
      .filter((task) => !task.isRemoved)
      .map(({ id, after }) => {
        const found = resolve(after, [id])
        const longest = (task: string) =>
          Math.max(...found.filter((link) => link.task === task).map((link) => link.lag))
        return [
          id,
          [...new Set(found.map((link) => link.task))].map((task) => ({ task, lag: longest(task) })),
        ]
      }),
  )
}

/**
 * The first day that the links leave to a task: the working day after what it waits for and the lag; for a gate the last
 * day of the work before it. Null when it waits for nothing.
 */
export function releasedOn(task: Placed, known: ReadonlyMap<string, Dates>, off?: DaysOff): Day | null {
  const days = task.after.flatMap(({ task: id, lag }) => {
    const before = known.get(id)
    return before ? [addWorkingDays(before.endsOn, task.isGate ? lag : lag + 1, off)] : []
  })
  return days.toSorted().at(-1) ?? null
}

/**
 * The open tasks that must give way to what they wait for, with their new days: later by as little as possible, as long
 * as before. Nothing is moved forward, and what is done stays.
 */
export function givingWay<T extends Placed>(tasks: readonly T[], off?: DaysOff): { task: T; dates: Dates }[] {
  const sorted = inOrder(tasks)
  if ('circle' in sorted) return []
  const known = new Map<string, Dates>(tasks.map((task) => [task.id, task]))
  return sorted.order.flatMap((task) => {
    const from = releasedOn(task, known, off)
    if (task.doneOn !== null || from === null || task.startsOn >= from) return []
    const steps = workingDaysBetween(workingDayFrom(task.startsOn, off), from, off)
    const dates = shift(task, steps, off)
    known.set(task.id, dates)
    return [{ task, dates }]
  })
}
