import { addDays, type Day, weekday } from '../day.ts'
import { PLAIN_WEEK, type WorkWeek } from './calendar.ts'

/** On which days nobody works: by week and by day. */
export type DaysOff = { weekend: ReadonlySet<number>; holidays: ReadonlySet<Day> }

export const daysOff = ({ weekend, holidays }: WorkWeek): DaysOff => ({
  weekend: new Set(weekend),
  holidays: new Set(holidays.map((holiday) => holiday.day)),
})

const NONE = daysOff(PLAIN_WEEK)

export const isWork = (day: Day, off: DaysOff = NONE): boolean =>
  !off.weekend.has(weekday(day)) && !off.holidays.has(day)

/** The day itself, or the next on which somebody works. */
export function workingDayFrom(day: Day, off: DaysOff = NONE): Day {
  let at = day
  while (!isWork(at, off)) at = addDays(at, 1)
  return at
}

/** The working day `count` working days later (earlier when negative). From a day off it counts from the next one on. */
export function addWorkingDays(day: Day, count: number, off: DaysOff = NONE): Day {
  const step = count < 0 ? -1 : 1
  let at = workingDayFrom(day, off)
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step)
    if (isWork(at, off)) left -= 1
  }
  return at
}

/** Working days from `start` to `end`, both counted; 0 when `end` is earlier. */
export function workingDays(start: Day, end: Day, off: DaysOff = NONE): number {
  let count = 0
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWork(day, off)) count += 1
  return count
}

/** Working days from `a` to `b`, both working days; negative when `b` is earlier, 0 when they are the same. */
export const workingDaysBetween = (a: Day, b: Day, off: DaysOff = NONE): number =>
  a <= b ? workingDays(addDays(a, 1), b, off) : -workingDays(addDays(b, 1), a, off)

/** Of at least one day. */
export const earliest = (days: readonly Day[]): Day => days.toSorted()[0] as Day
export const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) as Day
