import type { Day } from '../day.ts'
import type { Amount } from '../rate.ts'
import type { Discount, TotalDiscount } from './offer.ts'
import type { QuoteDraftLine } from './quote-draft.ts'

/** One value of a draft, to be written by whoever shows it. Money in whole minor units. */
export type DraftValue =
  | { money: string }
  | { percent: Amount }
  | { number: Amount }
  | { day: Day }
  | { words: string }

export const words = (text: string | null): DraftValue | null => (text ? { words: text } : null)
export const number = (value: number | null): DraftValue | null =>
  value === null ? null : { number: String(value) }

export function discountValue(discount: Discount | TotalDiscount | null): DraftValue | null {
  if (discount === null) return null
  return 'percent' in discount ? { percent: discount.percent } : { money: discount.amountMinor }
}

export function choiceInWords({ choice }: QuoteDraftLine): string {
  if (choice === null) return 'always part of it'
  const taken = choice.isChosen ? 'taken to begin with' : 'not taken to begin with'
  return choice.kind === 'optional' ? `optional, ${taken}` : `${choice.of}: ${choice.pick}, ${taken}`
}

/** Long texts are named as changed, not repeated. */
const LONG = 120
export const text = (value: string): DraftValue | null =>
  words(value.length > LONG ? `${value.slice(0, LONG).trimEnd()}…` : value)
