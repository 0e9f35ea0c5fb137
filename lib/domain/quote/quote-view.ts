import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'
import type { ReportTimelineView } from '#lib/domain/report/report-view.ts'
import type { Sender } from '#lib/domain/sender.ts'
import type { GroupSum } from './group-sum.ts'
import type { OfferLine, OfferTerms } from './offer.ts'
import type { Payment, PaymentPart } from './payment-plan.ts'

/** All that page, PDF and export of one quote version draw. Computed once; no renderer adds two numbers. All `…Minor` are whole minor units as text. */
export type QuoteView = OfferTerms & {
  schema: 'tunewise.quote-view/2'
  number: string
  version: number
  title: string
  introduction: string
  terms: string
  currency: Currency
  sender: Sender
  client: { name: string; contact: string | null }
  projectName: string
  /** The day of sending, in the workspace's zone. */
  issuedOn: Day
  validUntil: Day
  /** The last day that was frozen, where the workspace has given a later one since. */
  extendedFrom?: Day
  lines: QuoteLineView[]
  /** Sums of the groups; with `isGroupTotalsOnly` they stand in place of the prices of their lines. */
  groups: GroupSum[]
  isGroupTotalsOnly: boolean
  /** One-off and monthly are never added up into one figure without its word. */
  oneOff: QuoteTotals
  monthly: QuoteTotals
  /** Months for which monthly lines are billed that do not say otherwise. */
  termMonths: number
  /** One-off plus each monthly line times its months. Null when nothing is monthly. */
  horizon: { months: number; totalMinor: string } | null
  plan: PaymentPart[]
  /** All that is paid once, by when. Empty when nothing says when. */
  payments: Payment[]
  comparison: QuoteComparisonView | null
  /** The plan on the day of sending. Absent without one, and in what was frozen before quotes told it. */
  timeline?: ReportTimelineView
}

export type LineMoney = {
  /** Quantity × unit price, before discount and tax. */
  amountMinor: string
  ownDiscountMinor: string
  /** Its share of the discount on the total. */
  discountMinor: string
  netMinor: string
  taxMinor: string
  totalMinor: string
}

export type LineWords = { label: string; description: string; unit: string }

export type QuoteLineView = OfferLine & LineWords & LineMoney

export type QuoteTotals = {
  /** After the discounts of the lines; with the tax in it when prices are inclusive. */
  subtotalMinor: string
  discountMinor: string
  netMinor: string
  taxMinor: string
  totalMinor: string
  /** The lowest rate first; empty without lines. */
  taxByRate: { ratePercent: Amount; netMinor: string; taxMinor: string }[]
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
  /** Where the case names a range, that range and what the total becomes at its ends. */
  assumptions: {
    label: string
    value: string
    source: string
    date: Day
    range?: string
    effect?: string
  }[]
  sources: { id: string; name: string; date: Day }[]
}
