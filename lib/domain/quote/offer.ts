import type { Amount } from '../rate.ts'

export const LINE_KINDS = ['one-off', 'monthly'] as const
/** One-off and monthly are two bills, never added up into one figure without its word. */
export type LineKind = (typeof LINE_KINDS)[number]

/** Whether tax is rounded on each line, or once on the document for each rate; printed on the quote. */
export const TAX_ROUNDINGS = ['line', 'document'] as const
export type TaxRounding = (typeof TAX_ROUNDINGS)[number]

/** Whether prices are written without tax, or with it. */
export const PRICE_MODES = ['exclusive', 'inclusive'] as const
export type PriceMode = (typeof PRICE_MODES)[number]

/** Taken off a line: so many per cent of it, or whole minor units. */
export type Discount = { percent: Amount } | { amountMinor: string }

/** Taken off what is left of all lines: per cent of each bill, or whole minor units of one of the two. */
export type TotalDiscount = { percent: Amount } | { amountMinor: string; on: LineKind }

/**
 * What the client decides about a line. An optional one is ticked or not. Alternatives share the name `of` what they
 * are about; lines with the same `pick` are taken together, and exactly one pick of each name is taken.
 */
export type Choice =
  | { kind: 'optional'; isChosen: boolean }
  | { kind: 'alternative'; of: string; pick: string; isChosen: boolean }

/** The figures of one line. */
export type OfferLine = {
  kind: LineKind
  quantity: Amount
  /** Whole minor units, not negative. */
  unitPriceMinor: string
  discount: Discount | null
  taxRatePercent: Amount
  /** For how many months a monthly line is billed; null: for the months of the quote. */
  months: number | null
  /** The event with which a one-off line falls due; null: by the payment plan. */
  milestone: string | null
  /** Null when the line stands by itself. */
  group: string | null
  /** Null when the line is always part of the price. */
  choice: Choice | null
}

/** How all lines are priced. */
export type OfferTerms = { discount: TotalDiscount | null; prices: PriceMode; taxRounding: TaxRounding }

/** A line without discount, group or choice, billed as long as the quote runs. */
export const PLAIN_LINE = { discount: null, months: null, milestone: null, group: null, choice: null }

export const isTaken = (line: Pick<OfferLine, 'choice'>): boolean => line.choice?.isChosen ?? true

/** A discount of so many per cent on the total; none when it is zero. */
export const discountOf = (percent: Amount): TotalDiscount | null => (percent === '0' ? null : { percent })

/** A discount in per cent as text; zero when there is none, or one of a fixed amount. */
export const percentOff = (discount: TotalDiscount | null): Amount =>
  discount !== null && 'percent' in discount ? discount.percent : '0'
