import type { Day } from './day.ts'
import type { Month } from './month.ts'

const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const nameOf = (month: Month): string => NAMES[Number(month.slice(5, 7)) - 1] ?? month

/** `Nov 2026`, for sentences that the domain itself writes; figures on a screen are written by the format. */
export const monthInWords = (month: Month): string => `${nameOf(month)} ${month.slice(0, 4)}`

/** `Nov 24, 2026`. */
export const dayInWords = (day: Day): string =>
  `${nameOf(day)} ${Number(day.slice(8, 10))}, ${day.slice(0, 4)}`

/** A sentence that cites days as a file writes them, with each as a reader does: `until 2026-11-21`. */
export const withDaysInWords = (sentence: string): string =>
  sentence.replace(/\b\d{4}-(?:0[1-9]|1[0-2])-\d{2}\b/g, dayInWords)
