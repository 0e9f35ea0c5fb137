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
