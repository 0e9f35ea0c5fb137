import { compare } from '../rate.ts'
import { type CheckFacts, confirm, type QuoteCheck, when } from './check.ts'
import { insideSums } from './inside.ts'
import { priceOffer } from './price-offer.ts'
import { type QuoteDraft, taxedLines } from './quote-draft.ts'

const BILL = { 'one-off': 'what is paid once', monthly: 'what is paid each month' }

/** Whether a quote earns what it should. */
export function moneyChecks(draft: QuoteDraft, facts: CheckFacts): QuoteCheck[] {
  const { currency, termMonths, marginFloorPercent: floor } = facts
  const { lines, oneOff, monthly } = priceOffer({ ...draft, lines: taxedLines(draft), termMonths })
  const isFree = lines.length > 0 && oneOff.totalMinor === '0' && monthly.totalMinor === '0'
  const costs = draft.lines.map(({ unitCost }) => unitCost)
  const sums = floor === null ? [] : insideSums(lines, costs, draft, currency)
  const unknown = sums.reduce((count, { linesOfUnknownCost }) => count + linesOfUnknownCost, 0)
  const low = sums.filter(({ marginPercent }) => marginPercent && floor && compare(marginPercent, floor) < 0)
  return [
    ...when(isFree, () =>
      confirm('nothing-to-pay', 'It comes to nothing: no line that is taken has a price.'),
    ),
    ...when(unknown > 0, () =>
      confirm(
        'cost-unknown',
        `The cost of ${unknown === 1 ? 'one line is' : `${unknown} lines is`} unknown, so the margin cannot be checked.`,
      ),
    ),
    ...when(low.length > 0, () =>
      confirm(
        'margin',
        `Below the floor of ${floor}%: ${low.map(({ kind, marginPercent }) => `a margin of ${marginPercent}% in ${BILL[kind]}`).join(', ')}.`,
      ),
    ),
  ]
}
