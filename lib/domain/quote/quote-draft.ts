import type { Day } from '../day.ts'
import { type Currency, minorDigits, toMinor } from '../money.ts'
import { type Amount, exact } from '../rate.ts'
import { type OfferLine, type OfferTerms, PLAIN_LINE } from './offer.ts'
import type { PaymentPart } from './payment-plan.ts'
import { lockedComparison, type PriceLock } from './price-lock.ts'
import { priceOffer } from './price-offer.ts'
import { quoteTotals } from './quote-totals.ts'
import type { LineWords, QuoteComparisonView, QuoteView } from './quote-view.ts'

/** A line as it is written down; the price in whole minor units of the quote's currency. */
export type QuoteDraftLine = Omit<OfferLine, 'taxRatePercent'> &
  LineWords & {
    /** Null: the rate of the quote. */
    taxRatePercent: Amount | null
    /** What one costs the house, in the main unit of the currency; null where nobody said. Never in a QuoteView. */
    unitCost: Amount | null
    /** Added to that cost; null: as much as the quote says. Never in a QuoteView either. */
    contingencyPercent: Amount | null
  }

/** What a consultant writes of one version; everything else of a QuoteView is derived or looked up. */
export type QuoteDraft = OfferTerms & {
  title: string
  introduction: string
  terms: string
  validUntil: Day
  /** Of lines that have none of their own. */
  taxRatePercent: Amount
  isGroupTotalsOnly: boolean
  plan: PaymentPart[]
  priceLock: PriceLock
  /** Added to each cost that has none of its own, kept inside like it. */
  contingencyPercent: Amount
  lines: QuoteDraftLine[]
}

/** Prices without tax, no discount, every price shown, no plan of payments, nothing added to costs. */
export const PLAIN_TERMS: Pick<
  QuoteDraft,
  'discount' | 'prices' | 'isGroupTotalsOnly' | 'plan' | 'priceLock' | 'contingencyPercent'
> = {
  ...{ discount: null, prices: 'exclusive', isGroupTotalsOnly: false, plan: [] },
  ...{ priceLock: 'held', contingencyPercent: '0' },
}

/** A line of a draft without discount, group, choice, tax or cost of its own. */
export const PLAIN_DRAFT_LINE = {
  ...PLAIN_LINE,
  taxRatePercent: null,
  unitCost: null,
  contingencyPercent: null,
}

/** What surrounds a draft and is not typed into it. */
export type QuoteContext = Pick<
  QuoteView,
  'number' | 'version' | 'currency' | 'sender' | 'client' | 'projectName' | 'issuedOn'
> & {
  comparison: QuoteComparisonView | null
  timeline?: QuoteView['timeline'] | null
  /** By default the horizon of the comparison. */
  termMonths?: number
}

/** Months over which monthly lines are added up when no comparison names a horizon. */
export const DEFAULT_TERM_MONTHS = 12

type Taxed = Pick<QuoteDraft, 'taxRatePercent' | 'lines'>

/** The lines as they are offered, with the rate that each is taxed at: what is kept inside stays behind here. */
export const taxedLines = ({ lines, taxRatePercent }: Taxed): (OfferLine & LineWords)[] =>
  lines.map(({ unitCost: _, contingencyPercent: __, ...line }) => ({
    ...line,
    taxRatePercent: line.taxRatePercent ?? taxRatePercent,
  }))

/** The one way from what was written to what is drawn: for the live page, the sent version and every test alike. */
export function quoteView(draft: QuoteDraft, context: QuoteContext): QuoteView {
  const { title, introduction, terms, validUntil, isGroupTotalsOnly, plan } = draft
  const { discount, prices, taxRounding } = draft
  const { number, version, currency, sender, client, projectName, issuedOn, comparison } = context
  const termMonths = context.termMonths ?? comparison?.horizonMonths ?? DEFAULT_TERM_MONTHS
  return {
    schema: 'tunewise.quote-view/2',
    ...{ number, version, title, introduction, terms, currency, sender, client, projectName },
    ...{ issuedOn, validUntil, discount, prices, taxRounding, isGroupTotalsOnly, plan, termMonths },
    ...priceOffer({ lines: taxedLines(draft), discount, prices, taxRounding, plan, termMonths }),
    comparison: lockedComparison(comparison, draft.priceLock, issuedOn),
    ...(context.timeline && { timeline: context.timeline }),
  }
}

/** What accepting commits to: the total over the horizon, or the one-off total when nothing is monthly. Whole minor units. */
export const committedMinor = (view: Pick<QuoteView, 'horizon' | 'oneOff'>): string =>
  view.horizon?.totalMinor ?? view.oneOff.totalMinor

/** A price as typed, in whole minor units; null when it has more decimals than the currency has, or is negative. */
export function priceInMinor(price: Amount, currency: Currency): string | null {
  const value = exact(price)
  if (value.isNegative() && !value.isZero()) return null
  return value.decimalPlaces() > minorDigits(currency) ? null : String(toMinor(price, currency))
}

/** A bound that leaves room in a 64-bit column for every figure of the quote and is far above any real one. */
const MAX_TOTAL_MINOR = 10n ** 17n
const LONGEST_HORIZON_MONTHS = 120n

/** False when the sums of a draft are larger than can be stored, even with all that the client may add. */
export function isPayable(draft: OfferTerms & Taxed): boolean {
  const lines = taxedLines(draft).map((line) => ({ ...line, choice: null, discount: null }))
  const { oneOff, monthly } = quoteTotals(lines, { ...draft, discount: null })
  return BigInt(oneOff.totalMinor) + BigInt(monthly.totalMinor) * LONGEST_HORIZON_MONTHS <= MAX_TOTAL_MINOR
}
