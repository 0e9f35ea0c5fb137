import { addDays, type Day } from '../day.ts'

/** What its owner decides about a link. */
export type LinkTerms = {
  label: string
  /** The day at whose end it ends, in the workspace's zone. */
  lastDay: Day
  /** Null: no password. Undefined: the one it has. */
  passwordHash: string | null | undefined
  viewLimit: number | null
  isDownloadAllowed: boolean
}

/** A link that asks nothing, as sending a quote and making a report open it. */
export const plainTerms = (label: string, lastDay: Day): LinkTerms => ({
  ...{ label, lastDay, passwordHash: null, viewLimit: null, isDownloadAllowed: true },
})

/** The longest that a link may live, in days: nobody remembers an address for ever. */
const LONGEST_DAYS = 1_830

export const latestLastDay = (today: Day): Day => addDays(today, LONGEST_DAYS)

/** What is wrong with the last day that somebody chose, in a sentence; null when nothing is. */
export function lastDayProblem(lastDay: Day, today: Day): string | null {
  if (lastDay < today) return 'This day is over. Choose today or a later one.'
  if (lastDay > latestLastDay(today)) return 'A link lives five years at most. Choose an earlier day.'
  return null
}

/** Days for which the link to a report lives unless its owner chooses otherwise. */
const REPORT_LINK_DAYS = 90

export const reportLastDay = (today: Day): Day => addDays(today, REPORT_LINK_DAYS)
