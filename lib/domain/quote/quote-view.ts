import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'

export const LINE_KINDS = ['one-off', 'monthly'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Whether tax is rounded on each line or once on the document; printed on the quote. */
export const TAX_ROUNDINGS = ['line', 'document'] as const
export type TaxRounding = (typeof TAX_ROUNDINGS)[number]

/** All that page, PDF and export of one quote version draw. Computed once; no renderer adds two numbers. All `…Minor` are whole minor units as text. */
export type QuoteView = {
  schema: 'tunewise.quote/1'
  number: string
  version: number
  title: string
  introduction: string
  terms: string
  currency: Currency
  sender: { name: string; locale: string; timeZone: string }
  client: { name: string; contact: string | null }
  projectName: string
  /** The day of sending, in the workspace's zone. */
  issuedOn: Day
  validUntil: Day
  lines: QuoteLineView[]
  /** One-off and monthly are never added up into one figure without its word. */
  oneOff: QuoteTotals
  monthly: QuoteTotals
  /** One-off plus monthly times the horizon. Null when nothing is monthly. */
  horizon: { months: number; totalMinor: string } | null
  taxRatePercent: Amount
  discountPercent: Amount
  taxRounding: TaxRounding
  comparison: QuoteComparisonView | null
}

export type QuoteLineView = {
  kind: LineKind
  label: string
  description: string
  quantity: Amount
  unit: string
  unitPriceMinor: string
  /** Quantity × unit price, before discount and tax. */
  amountMinor: string
  discountMinor: string
  netMinor: string
  taxMinor: string
}

export type QuoteTotals = {
  subtotalMinor: string
  discountMinor: string
  netMinor: string
  taxMinor: string
  totalMinor: string
}

/** What the client may see of the comparison behind the quote: no rates, no margin. */
export type QuoteComparisonView = {
  name: string
  recommendation: string
  reasons: string[]
  counterArgument: string | null
  /** At which figure another option would be recommended. Absent in views that were frozen before it was told. */
  switchPoint?: string | null
  /** The options that a hard rule leaves out, each with why. Absent as well. */
  leftOut?: string[]
  horizonMonths: number
  chosen: string
  options: {
    label: string
    approach: Approach
    oneOff: Amount | null
    firstMonth: Amount | null
    total: Amount | null
    setUp: string
    quality: string
  }[]
  breakEven: string
  /** Cumulative cost by month 0..horizon, per option in the order of `options`. */
  cumulative: (Amount | null)[][]
  assumptions: { label: string; value: string; source: string; date: Day }[]
  sources: { id: string; name: string; date: Day }[]
}
