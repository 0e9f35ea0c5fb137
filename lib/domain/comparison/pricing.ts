import { type Catalogue, canQuote, type RateCard, type Subject } from '../catalogue/catalogue.ts'
import { findCard, findSubject } from '../catalogue/find-card.ts'
import { nearestIds } from '../catalogue/nearest.ts'
import { dayInWords } from '../date-words.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import type { Amount } from '../rate.ts'
import type { CostLine, LineState, RateSource } from './result.ts'

/** What every part of one comparison is priced against. */
export type Pricing = {
  catalogue: Catalogue
  currency: Currency
  pricesAt: Day
  asKnownAt: Day
  startMonth: Month
  horizonMonths: number
  hoursPerMonth: Amount
  requestsPerMonth: Amount
}

export type Lookup =
  | { card: RateCard; subject: Subject; source: RateSource }
  | { card: null; subject: Subject | undefined; source: RateSource; reason: string }

export const stated = (pricing: Pricing): RateSource => ({
  id: 'stated',
  date: pricing.pricesAt,
  confidence: 'stated',
})

const none: RateSource = { id: 'none', date: null, confidence: 'unverified' }

/** The card of an id, or why there is no price to be used. */
export function lookUp(pricing: Pricing, id: string): Lookup {
  const { catalogue, pricesAt, asKnownAt, currency } = pricing
  const subject = findSubject(catalogue, id)
  const without = (reason: string, source = none): Lookup => ({ card: null, subject, source, reason })
  if (!subject) {
    const near = nearestIds(catalogue, id)
    return without(`the catalogue does not know ${id}${near.length ? `; nearest: ${near.join(', ')}` : ''}`)
  }
  const card = findCard(subject, pricesAt, asKnownAt)
  if (!card)
    return without(`no price of ${id} for ${dayInWords(pricesAt)} was on record on ${dayInWords(asKnownAt)}`)
  const source: RateSource = { id: card.sourceId, date: card.readAt, confidence: card.confidence }
  if (!canQuote(card.confidence))
    return without(`the price of ${id} is of ${card.confidence} confidence and is not used`, source)
  const priced = card.currency ?? catalogue.currency
  if (priced !== currency)
    return without(`the price of ${id} is in ${priced}, the case in ${currency}`, source)
  return { card, subject, source }
}

/** What a line tells of a zero that somebody declared. */
export const noted = ({ note }: { note?: string | undefined }): { note?: string } => (note ? { note } : {})

/** A line whose state follows from its amount and from the rate that made it. */
export function costLine(
  line: Omit<CostLine, 'amount' | 'state'>,
  amount: Amount | null,
  rate: Amount | null,
): CostLine {
  const state: LineState = amount === null ? 'unknown' : rate === '0' ? 'zero' : 'known'
  return { ...line, amount, state }
}
