import { rateOfMoney } from '../comparison/words.ts'
import type { Currency } from '../money.ts'
import { compare } from '../rate.ts'
import { type BoughtCost, type CheckFacts, confirm, type QuoteCheck, when } from './check.ts'
import { insideSums, type Margin } from './inside.ts'
import { marginRanges } from './margin-range.ts'
import { priceOffer } from './price-offer.ts'
import { type QuoteDraft, type QuoteDraftLine, taxedLines } from './quote-draft.ts'

const BILL = { 'one-off': 'what is paid once', monthly: 'what is paid each month' }

/** Of a line that was taken over from the comparison: its cost then and now, where the comparison was computed anew. */
function movedCost(line: QuoteDraftLine, costs: readonly BoughtCost[], currency: Currency): string | null {
  const now = costs.find(({ kind, label }) => kind === line.kind && label === line.label)
  if (!now || now.currency !== currency || line.unitCost === null) return null
  return compare(now.unitCost, line.unitCost) === 0
    ? null
    : `${line.label} costs ${rateOfMoney(now.unitCost, currency)}, and ${rateOfMoney(line.unitCost, currency)} here`
}

/** Whether a quote earns what it should. */
export function moneyChecks(draft: QuoteDraft, facts: CheckFacts): QuoteCheck[] {
  const { currency, termMonths, marginFloorPercent: floor, option } = facts
  const { lines, oneOff, monthly } = priceOffer({ ...draft, lines: taxedLines(draft), termMonths })
  const isFree = lines.length > 0 && oneOff.totalMinor === '0' && monthly.totalMinor === '0'
  const sums = floor === null ? [] : insideSums(lines, draft.lines, draft, currency)
  // Also of a line that the client may yet take.
  const unknown = floor === null ? 0 : draft.lines.filter(({ unitCost }) => unitCost === null).length
  const isLow = ({ marginPercent }: Pick<Margin, 'marginPercent'>) =>
    marginPercent !== null && floor !== null && compare(marginPercent, floor) < 0
  const low = sums.filter(isLow)
  const ranges = floor === null ? [] : marginRanges(draft, currency)
  const possible = ranges.filter(({ kind, lowest }) => isLow(lowest) && !low.some((sum) => sum.kind === kind))
  const moved = draft.lines.flatMap((line) => movedCost(line, option?.costs ?? [], currency) ?? [])
  return [
    ...when(moved.length > 0, () =>
      confirm('cost-changed', `The comparison reckons otherwise by now: ${moved.join('; ')}.`),
    ),
    ...when(isFree, () =>
      confirm('nothing-to-pay', 'It comes to nothing: no line that is taken has a price.'),
    ),
    ...when(unknown > 0, () =>
      confirm(
        'cost-unknown',
        `The cost of ${unknown === 1 ? 'one line is' : `${unknown} lines is`} unknown, so the margin cannot be checked.`,
      ),
    ),
    ...when(low.length + possible.length > 0, () =>
      confirm(
        'margin',
        `Below the floor of ${floor}%: ${[
          ...low.map(({ kind, marginPercent }) => `a margin of ${marginPercent}% in ${BILL[kind]}`),
          ...possible.map(
            ({ kind, lowest }) =>
              `a margin of ${lowest.marginPercent}% in ${BILL[kind]} if the client takes ${lowest.choice}`,
          ),
        ].join(', ')}.`,
      ),
    ),
  ]
}
