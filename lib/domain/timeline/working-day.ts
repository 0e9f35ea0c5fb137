import { addDays, type Day, isWorkingDay, workingDayFrom, workingDays } from '../day.ts'

/** The working day `count` working days later (earlier when negative). From a weekend it counts from Monday on. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let at = workingDayFrom(day)
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** Working days from `a` to `b`, both working days; negative when `b` is earlier, 0 when they are the same. */
export const workingDaysBetween = (a: Day, b: Day): number =>
  a <= b ? workingDays(a, b) - 1 : 1 - workingDays(b, a)

/** Of at least one day. */
export const earliest = (days: readonly Day[]): Day => days.toSorted()[0] as Day
export const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) as Day
