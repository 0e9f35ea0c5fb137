import { addDays, type Day } from '../day.ts'
import { latestLastDay } from '../share/link-terms.ts'
import type { QuoteState } from './quote-state.ts'

const DAY_MS = 86_400_000

/** Days a new quote stays valid unless somebody chooses another last day. */
export const VALIDITY_DAYS = 30

/** Days for which the client can still read what he accepted: a link that dies with the validity takes his proof away. */
export const ACCEPTED_LINK_DAYS = 365

/**
 * The last day of a link to a version: that of its validity; to what was accepted, when the proof of it is no longer kept
 * open; to what is past, a month from today.
 */
export function linkLastDay({ state, validUntil }: { state: QuoteState; validUntil: Day }, today: Day): Day {
  if (state === 'accepted') return addDays(today, ACCEPTED_LINK_DAYS)
  if (validUntil < today) return addDays(today, VALIDITY_DAYS)
  const latest = latestLastDay(today)
  return validUntil < latest ? validUntil : latest
}

/**
 * The first instant after `day` in the zone in which `dayAt` reads a clock. Searched rather than computed from an
 * offset, so that a day of 23 or 25 hours ends when it ends.
 */
export function endOfDay(day: Day, dayAt: (instant: Date) => Day): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let within = midnight - DAY_MS
  let after = midnight + 3 * DAY_MS
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2)
    if (dayAt(new Date(middle)) > day) after = middle
    else within = middle
  }
  return new Date(after)
}

/** `Q-2026-0001`; beyond 9999 the number grows. */
export const quoteNumber = (prefix: string, year: string, count: number): string =>
  `${prefix}-${year}-${String(count).padStart(4, '0')}`
