/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export type Day = string

const MS = 86_400_000
const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** True for an existing day of the years 1900 to 2999: whatever is reckoned from it still has a year of four digits. */
export function isDay(value: string): value is Day {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const ms = toMs(value)
  return !Number.isNaN(ms) && fromMs(ms) === value
}

export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * MS)

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toMs(b) - toMs(a)) / MS)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => new Date(toMs(day)).getUTCDay() || 7

export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5

/** The day itself, or the next Monday. */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1)))

/** The day on which work of `count` working days (at least one) ends when it starts on `start`. */
export function lastWorkingDay(start: Day, count: number): Day {
  let day = workingDayFrom(start)
  for (let left = count - 1; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1))
  return day
}

/** Working days from `start` to `end`, both counted; 0 when `end` is earlier. */
export function workingDays(start: Day, end: Day): number {
  let count = 0
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
