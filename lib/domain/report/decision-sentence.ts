import { months, percentage } from '../comparison/words.ts'
import type { QuoteComparisonView } from '../quote/quote-view.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import type { ReportEvidence } from './report-view.ts'

type Money = (amount: Amount) => string

/** What the chosen option costs against the cheapest of the others; null where nothing is chosen or told. */
export function costSentence(
  { options, chosen, horizonMonths }: QuoteComparisonView,
  money: Money,
): string | null {
  const own = options.find(({ label }) => label === chosen)
  if (!own) return null
  const over = `over ${months(horizonMonths)}`
  if (own.total === null) return `What ${chosen} costs ${over} is not known in full: a price is missing.`
  const cost = `${chosen} costs ${money(own.total)} ${over}`
  const others = options.flatMap(({ label, total }) =>
    label !== chosen && total !== null ? [{ label, total }] : [],
  )
  const cheapest = others.toSorted((a, b) => compare(a.total, b.total))[0]
  if (!cheapest) return `${cost}.`
  const gap = exact(own.total).minus(exact(cheapest.total))
  if (gap.isZero()) return `${cost}, as much as ${cheapest.label}.`
  const size = money(text(gap.abs()))
  return gap.isNegative()
    ? `${cost}, ${size} less than ${cheapest.label}, the next cheapest${unknowns(options)}.`
    : `${cost}, ${size} more than ${cheapest.label}, the cheapest${unknowns(options)}.`
}

/** A total that is not known cannot be the cheapest, and must not be taken for dearer either. */
const unknowns = (options: QuoteComparisonView['options']): string =>
  options.some(({ total }) => total === null) ? ' of those whose prices are all known' : ''

/** How often the chosen option was right, or that nobody has measured it. */
export function evidenceSentence(evidence: readonly ReportEvidence[], chosen: string): string | null {
  const own = evidence.find(({ option }) => option === chosen)
  if (!own) return null
  if (!own.measured) return `How often ${chosen} is right has not been measured yet.`
  const { passed, failed, share, low, high } = own.measured
  return `${chosen} was right in ${percentage(share)} of ${passed + failed} measured cases (95% interval ${percentage(low)} to ${percentage(high)}).`
}
