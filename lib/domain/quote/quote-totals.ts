import { percentOf } from '../money.ts'
import { type Amount, Exact, exact } from '../rate.ts'
import { type BilledMoney, documentTotals } from './document-totals.ts'
import { isTaken, type LineKind, type OfferLine, type OfferTerms } from './offer.ts'
import type { LineMoney, QuoteTotals } from './quote-view.ts'

/** Quantity × unit price in whole minor units, rounded once, half-even. */
export const lineAmount = (quantity: Amount, unitPriceMinor: string): bigint =>
  BigInt(exact(quantity).times(exact(unitPriceMinor)).toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed(0))

/** What a line takes off its own amount. */
export function ownDiscount({ quantity, unitPriceMinor, discount }: OfferLine): bigint {
  if (discount === null) return 0n
  if ('amountMinor' in discount) return BigInt(discount.amountMinor)
  return percentOf(lineAmount(quantity, unitPriceMinor), discount.percent)
}

/** The amount of a line after its own discount. */
export const lineBase = (line: OfferLine): bigint =>
  lineAmount(line.quantity, line.unitPriceMinor) - ownDiscount(line)

const add = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)

function totalDiscount({ discount }: OfferTerms, kind: LineKind, subtotal: bigint): bigint {
  if (discount === null) return 0n
  if ('percent' in discount) return percentOf(subtotal, discount.percent)
  return discount.on === kind ? BigInt(discount.amountMinor) : 0n
}

type Billed = { totals: QuoteTotals; parts: LineMoney[] }

function bill(lines: readonly OfferLine[], kind: LineKind, terms: OfferTerms): Billed {
  const billed = lines.map((line) => ({ base: lineBase(line), ratePercent: line.taxRatePercent }))
  const subtotal = add(billed.map((line) => line.base))
  const discount = totalDiscount(terms, kind, subtotal)
  const { money, taxByRate } = documentTotals(billed, discount, terms)
  const net = add(taxByRate.map((rate) => rate.net))
  const tax = add(taxByRate.map((rate) => rate.tax))
  const totals: QuoteTotals = {
    subtotalMinor: String(subtotal),
    discountMinor: String(discount),
    netMinor: String(net),
    taxMinor: String(tax),
    totalMinor: String(net + tax),
    taxByRate: taxByRate.map((rate) => ({
      ratePercent: rate.ratePercent,
      netMinor: String(rate.net),
      taxMinor: String(rate.tax),
    })),
  }
  return { totals, parts: lines.map((line, at) => moneyOf(line, money[at] as BilledMoney)) }
}

const moneyOf = (line: OfferLine, { discount, net, tax }: BilledMoney): LineMoney => ({
  amountMinor: String(lineAmount(line.quantity, line.unitPriceMinor)),
  ownDiscountMinor: String(ownDiscount(line)),
  discountMinor: String(discount),
  netMinor: String(net),
  taxMinor: String(tax),
  totalMinor: String(net + tax),
})

/** What a line that is not taken would cost by itself: a discount of a fixed amount belongs to what is taken. */
function byItself(line: OfferLine, terms: OfferTerms): LineMoney {
  const { discount } = terms
  const percent = discount !== null && 'percent' in discount ? discount : null
  return bill([line], line.kind, { ...terms, discount: percent }).parts[0] as LineMoney
}

/**
 * Amounts of every line and the totals of the one-off and of the monthly bill, in whole minor units. Each bill has its
 * own discount and tax. In both, over the lines that are taken: amounts less own discounts add up to the subtotal,
 * discounts to the discount, nets to the net, taxes to the tax and to the tax by rate, and net plus tax is the total.
 * A line that is not taken carries what it would cost by itself. Throws a RangeError when a price is negative or a
 * discount takes more than there is: `offerProblems` says so before, in words.
 */
export function quoteTotals(lines: readonly OfferLine[], terms: OfferTerms) {
  const taken = (kind: LineKind) => lines.filter((line) => line.kind === kind && isTaken(line))
  const bills: Record<LineKind, Billed> = {
    'one-off': bill(taken('one-off'), 'one-off', terms),
    monthly: bill(taken('monthly'), 'monthly', terms),
  }
  const next = { 'one-off': 0, monthly: 0 }
  const money = lines.map((line) => {
    if (!isTaken(line)) return byItself(line, terms)
    const part = bills[line.kind].parts[next[line.kind]] as LineMoney
    next[line.kind] += 1
    return part
  })
  return { lines: money, oneOff: bills['one-off'].totals, monthly: bills.monthly.totals }
}
