import { groupSums } from './group-sum.ts'
import { isTaken, type OfferLine, type OfferTerms } from './offer.ts'
import { type PaymentPart, payments } from './payment-plan.ts'
import { quoteTotals } from './quote-totals.ts'
import type { LineWords, QuoteLineView, QuoteView } from './quote-view.ts'

type PricedOffer = OfferTerms & {
  lines: readonly (OfferLine & LineWords)[]
  plan: PaymentPart[]
  termMonths: number
}

type Figures = Pick<QuoteView, 'lines' | 'groups' | 'oneOff' | 'monthly' | 'horizon' | 'payments'>

/** Every figure of an offer as its lines are chosen: for a first view, and again for what a client chose of it. */
export function priceOffer({ lines: offered, plan, termMonths, ...terms }: PricedOffer): Figures {
  const { lines: money, oneOff, monthly } = quoteTotals(offered, terms)
  const lines = offered.map(
    (line, at): QuoteLineView => ({ ...line, ...(money[at] as (typeof money)[number]) }),
  )
  return {
    lines,
    groups: groupSums(lines),
    oneOff,
    monthly,
    horizon: horizonOf(lines, oneOff.totalMinor, termMonths),
    payments: payments(lines, plan),
  }
}

/** All months of all monthly lines, each as long as it is billed; the longest gives the horizon its name. */
function horizonOf(
  lines: readonly QuoteLineView[],
  oneOffMinor: string,
  termMonths: number,
): QuoteView['horizon'] {
  const monthly = lines.filter((line) => line.kind === 'monthly' && isTaken(line))
  if (monthly.length === 0) return null
  const billed = monthly.map((line) => ({
    months: line.months ?? termMonths,
    total: BigInt(line.totalMinor),
  }))
  const total = billed.reduce((sum, line) => sum + line.total * BigInt(line.months), BigInt(oneOffMinor))
  return { months: Math.max(...billed.map((line) => line.months)), totalMinor: String(total) }
}
