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

/** In the main unit of the currency; null while the cost of a line is unknown, like what follows from it. */
export type Margin = {
  cost: Amount | null
  contingency: Amount | null
  /** Net price less cost and contingency. */
  margin: Amount | null
  /** Of the net price; null as well where that is nothing. */
  marginPercent: Amount | null
}

/** What one costs the house; null: nobody said. Its own contingency, null: that of the quote. */
export type LineCost = { unitCost: Amount | null; contingencyPercent: Amount | null }

type Costed = LineCost & { line: QuoteLineView }

const UNKNOWN: LineCost = { unitCost: null, contingencyPercent: null }

function marginOf(costed: readonly Costed[], contingencyPercent: Amount, currency: Currency): Margin {
  const digits = minorDigits(currency)
  const shown = (value: Exact) => value.toDecimalPlaces(digits, Exact.ROUND_HALF_EVEN).toFixed(digits)
  if (costed.some(({ unitCost }) => unitCost === null))
    return { cost: null, contingency: null, margin: null, marginPercent: null }
  const add = (part: (one: Costed) => Exact) => costed.reduce((sum, one) => sum.plus(part(one)), new Exact(0))
  const cost = add(({ line, unitCost }) => exact(line.quantity).times(exact(unitCost ?? '0')))
  const contingency = add(({ line, unitCost, ...own }) =>
    exact(line.quantity)
      .times(exact(unitCost ?? '0'))
      .times(exact(own.contingencyPercent ?? contingencyPercent))
      .dividedBy(100),
  )
  const net = add(({ line }) => exact(line.netMinor)).dividedBy(Exact.pow(10, digits))
  const margin = net.minus(cost).minus(contingency)
  return {
    ...{ cost: shown(cost), contingency: shown(contingency), margin: shown(margin) },
    marginPercent: net.isZero() ? null : margin.times(100).dividedBy(net).toDecimalPlaces(2).toFixed(2),
  }
}

/** Cost and margin of one line, whether it is taken or not. */
export const insideLine = (
  line: QuoteLineView,
  cost: LineCost | undefined,
  { contingencyPercent }: Pick<Inside, 'contingencyPercent'>,
  currency: Currency,
): Margin => marginOf([{ line, ...(cost ?? UNKNOWN) }], contingencyPercent, currency)

export type InsideSum = Margin & {
  kind: LineKind
  linesOfUnknownCost: number
}

/** Cost, contingency and margin of what is taken of each bill; costs by line. */
export function insideSums(
  lines: readonly QuoteLineView[],
  costs: readonly LineCost[],
  { contingencyPercent }: Pick<Inside, 'contingencyPercent'>,
  currency: Currency,
): InsideSum[] {
  return LINE_KINDS.flatMap((kind) => {
    const own = lines.flatMap((line, at) =>
      line.kind === kind && isTaken(line) ? [{ line, ...(costs[at] ?? UNKNOWN) }] : [],
    )
    if (own.length === 0) return []
    const linesOfUnknownCost = own.filter(({ unitCost }) => unitCost === null).length
    return [{ ...{ kind, linesOfUnknownCost }, ...marginOf(own, contingencyPercent, currency) }]
  })
}
