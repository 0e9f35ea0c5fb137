import { type Currency, minorDigits, toMinor } from '../money.ts'
import { type Amount, Exact, exact, text } from '../rate.ts'
import { isTaken, LINE_KINDS, type LineKind } from './offer.ts'
import type { QuoteLineView } from './quote-view.ts'

/** What the house reckons with and no client sees. The margin is a part of the price, not of the cost. */
export type Inside = { marginPercent: Amount; contingencyPercent: Amount }

/** Cost with its contingency, raised so that the margin is this part of the price. Whole minor units, rounded once. */
export function priceFromCost(unitCost: Amount, inside: Inside, currency: Currency): bigint {
  const padded = exact(unitCost).times(exact(inside.contingencyPercent).dividedBy(100).plus(1))
  const kept = new Exact(1).minus(exact(inside.marginPercent).dividedBy(100))
  return toMinor(text(padded.dividedBy(kept)), currency)
}

export type InsideSum = {
  kind: LineKind
  /** Null while the cost of a line is unknown, like what follows from it. */
  cost: Amount | null
  contingency: Amount | null
  /** Net price less cost and contingency. */
  margin: Amount | null
  marginPercent: Amount | null
  linesOfUnknownCost: number
}

/** Cost, contingency and margin of what is taken of each bill; unit costs by line, null where nobody said. */
export function insideSums(
  lines: readonly QuoteLineView[],
  unitCosts: readonly (Amount | null)[],
  { contingencyPercent }: Inside,
  currency: Currency,
): InsideSum[] {
  const digits = minorDigits(currency)
  const shown = (value: Exact) => value.toDecimalPlaces(digits, Exact.ROUND_HALF_EVEN).toFixed(digits)
  return LINE_KINDS.flatMap((kind) => {
    const own = lines.flatMap((line, at) =>
      line.kind === kind && isTaken(line) ? [{ line, unitCost: unitCosts[at] ?? null }] : [],
    )
    if (own.length === 0) return []
    const cost = own.reduce(
      (sum, { line, unitCost }) => sum.plus(exact(line.quantity).times(exact(unitCost ?? '0'))),
      new Exact(0),
    )
    const contingency = cost.times(exact(contingencyPercent)).dividedBy(100)
    const linesOfUnknownCost = own.filter(({ unitCost }) => unitCost === null).length
    const net = own
      .reduce((sum, { line }) => sum.plus(exact(line.netMinor)), new Exact(0))
      .dividedBy(Exact.pow(10, digits))
    const margin = linesOfUnknownCost > 0 ? null : net.minus(cost).minus(contingency)
    const isPart = margin !== null && !net.isZero()
    return [
      {
        ...{ kind, linesOfUnknownCost },
        cost: margin && shown(cost),
        contingency: margin && shown(contingency),
        margin: margin && shown(margin),
        marginPercent: isPart ? margin.times(100).dividedBy(net).toDecimalPlaces(2).toFixed(2) : null,
      },
    ]
  })
}
