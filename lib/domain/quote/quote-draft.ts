import type { Day } from '../day.ts'
import { type Currency, minorDigits, toMinor } from '../money.ts'
import { type Amount, exact } from '../rate.ts'
import { type QuoteTerms, quoteTotals } from './quote-totals.ts'
import type { LineKind, QuoteComparisonView, QuoteView } from './quote-view.ts'

/** A line as it is written down; the price in whole minor units of the quote's currency. */
export type QuoteDraftLine = {
  kind: LineKind
  label: string
  description: string
  quantity: Amount
  unit: string
  unitPriceMinor: string
}

/** What a consultant writes of one version; everything else of a QuoteView is derived or looked up. */
export type QuoteDraft = QuoteTerms & {
  title: string
  introduction: string
  terms: string
  validUntil: Day
  lines: QuoteDraftLine[]
}

/** What surrounds a draft and is not typed into it. */
export type QuoteContext = Pick<
  QuoteView,
  'number' | 'version' | 'currency' | 'sender' | 'client' | 'projectName' | 'issuedOn'
> & { comparison: QuoteComparisonView | null }

/** Months over which monthly lines are added up when no comparison names a horizon. */
export const DEFAULT_HORIZON_MONTHS = 12

/** The one way from what was written to what is drawn: for the live page, the sent version and every test alike. */
export function quoteView(draft: QuoteDraft, context: QuoteContext): QuoteView {
  const { lines: money, oneOff, monthly } = quoteTotals(draft.lines, draft)
  const months = context.comparison?.horizonMonths ?? DEFAULT_HORIZON_MONTHS
  const isMonthly = draft.lines.some((line) => line.kind === 'monthly')
  const { number, version, currency, sender, client, projectName, issuedOn, comparison } = context
  return {
    schema: 'tunewise.quote/1',
    number,
    version,
    title: draft.title,
    introduction: draft.introduction,
    terms: draft.terms,
    currency,
    sender,
    client,
    projectName,
    issuedOn,
    validUntil: draft.validUntil,
    lines: draft.lines.map((line, at) => ({ ...line, ...(money[at] as (typeof money)[number]) })),
    oneOff,
    monthly,
    horizon: isMonthly
      ? {
          months,
          totalMinor: String(BigInt(oneOff.totalMinor) + BigInt(monthly.totalMinor) * BigInt(months)),
        }
      : null,
    taxRatePercent: draft.taxRatePercent,
    discountPercent: draft.discountPercent,
    taxRounding: draft.taxRounding,
    comparison,
  }
}

/** What accepting commits to: the total over the horizon, or the one-off total when nothing is monthly. Whole minor units. */
export const committedMinor = (view: QuoteView): string => view.horizon?.totalMinor ?? view.oneOff.totalMinor

/** A price as typed, in whole minor units; null when it has more decimals than the currency has, or is negative. */
export function priceInMinor(price: Amount, currency: Currency): string | null {
  const value = exact(price)
  if (value.isNegative() && !value.isZero()) return null
  return value.decimalPlaces() > minorDigits(currency) ? null : String(toMinor(price, currency))
}

/** A bound that leaves room in a 64-bit column for every figure of the quote and is far above any real one. */
const MAX_TOTAL_MINOR = 10n ** 17n
const LONGEST_HORIZON_MONTHS = 120n

/** False when the sums of a draft are larger than can be stored. */
export function isPayable(draft: QuoteTerms & Pick<QuoteDraft, 'lines'>): boolean {
  const { oneOff, monthly } = quoteTotals(draft.lines, draft)
  return BigInt(oneOff.totalMinor) + BigInt(monthly.totalMinor) * LONGEST_HORIZON_MONTHS <= MAX_TOTAL_MINOR
}
