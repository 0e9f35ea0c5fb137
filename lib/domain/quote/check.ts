import type { UsedPrice } from '../comparison/used-price.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'
import type { LineKind } from './offer.ts'

/** What a sender may overrule, once he has seen it. */
export const CONFIRMABLE = [
  ...(['nothing-to-pay', 'terms', 'ends-soon', 'price-unknown', 'price-uncertain', 'price-age'] as const),
  ...(['price-changed', 'cost-changed', 'model-ends', 'cost-unknown', 'margin'] as const),
]
export type Confirmable = (typeof CONFIRMABLE)[number]

/** Something to look at before a draft leaves the house: it stops the sending, or somebody says that it is meant. */
export type QuoteCheck =
  | { severity: 'stop'; message: string }
  | { severity: 'confirm'; code: Confirmable; message: string }

/** What the checks know beside the draft. */
export type CheckFacts = {
  today: Day
  currency: Currency
  /** Of monthly lines that do not say otherwise. */
  termMonths: number
  /** Null: the workspace has set none. */
  marginFloorPercent: Amount | null
  /** What the option behind the quote pays for; null without one. */
  option: {
    unknownLines: string[]
    prices: UsedPrice[]
    /** Of its prices, those that are others today, one sentence each. */
    changes: string[]
    /** What its bought lines cost by the comparison as it is now, as a new quote would take them over. */
    costs: BoughtCost[]
  } | null
}

export type BoughtCost = { kind: LineKind; label: string; unitCost: Amount; currency: Currency }

export const stop = (message: string): QuoteCheck => ({ severity: 'stop', message })
export const confirm = (code: Confirmable, message: string): QuoteCheck => ({
  ...{ severity: 'confirm', code, message },
})
export const when = (holds: boolean, check: () => QuoteCheck): QuoteCheck[] => (holds ? [check()] : [])
