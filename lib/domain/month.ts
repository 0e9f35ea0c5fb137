import type { Day } from './day.ts'

/** A calendar month, `YYYY-MM`. */
export type Month = string

/** True for a month of the years 1900 to 2999, like `isDay`. */
export const isMonth = (value: string): value is Month => /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(value)

export const monthOf = (day: Day): Month => day.slice(0, 7)

export const firstDay = (month: Month): Day => `${month}-01`

const index = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

export function addMonths(month: Month, count: number): Month {
  const at = index(month) + count
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Months from `a` to `b`; negative when `b` is earlier. */
export const monthsBetween = (a: Month, b: Month): number => index(b) - index(a)

/** `count` months one after the other, from `start`. */
export const monthsFrom = (start: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, offset) => addMonths(start, offset))
