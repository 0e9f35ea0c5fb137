import { apportion, percentOf } from '../money.ts'
import { type Amount, Exact, exact } from '../rate.ts'
import type { LineKind, QuoteLineView, QuoteTotals, TaxRounding } from './quote-view.ts'

export type PricedLine = {
  kind: LineKind
  quantity: Amount
  /** Whole minor units, not negative. */
  unitPriceMinor: string
}

export type QuoteTerms = { discountPercent: Amount; taxRatePercent: Amount; taxRounding: TaxRounding }

type Money = Pick<QuoteLineView, 'amountMinor' | 'discountMinor' | 'netMinor' | 'taxMinor'>

const total = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)

/** Quantity × unit price in whole minor units, rounded once, half-even. */
export const lineAmount = (quantity: Amount, unitPriceMinor: string): bigint =>
  BigInt(exact(quantity).times(exact(unitPriceMinor)).toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed(0))

/**
 * Tax of each line. By line: each is rounded half-even and the total is their sum. By document: the total is
 * rounded once and shared among the lines by largest remainder. Either way the parts add up to the total.
 */
function taxOf(nets: readonly bigint[], percent: Amount, rounding: TaxRounding): bigint[] {
  if (rounding === 'line') return nets.map((net) => percentOf(net, percent))
  return apportion(percentOf(total(nets), percent), nets)
}

function groupTotals(lines: readonly PricedLine[], terms: QuoteTerms) {
  const amounts = lines.map((line) => lineAmount(line.quantity, line.unitPriceMinor))
  const subtotal = total(amounts)
  const discounts = apportion(percentOf(subtotal, terms.discountPercent), amounts)
  const nets = amounts.map((amount, at) => amount - (discounts[at] ?? 0n))
  const taxes = taxOf(nets, terms.taxRatePercent, terms.taxRounding)
  const discount = total(discounts)
  const tax = total(taxes)
  const net = subtotal - discount
  const totals: QuoteTotals = {
    subtotalMinor: String(subtotal),
    discountMinor: String(discount),
    netMinor: String(net),
    taxMinor: String(tax),
    totalMinor: String(net + tax),
  }
  const money = lines.map(
    (_, at): Money => ({
      amountMinor: String(amounts[at]),
      discountMinor: String(discounts[at]),
      netMinor: String(nets[at]),
      taxMinor: String(taxes[at]),
    }),
  )
  return { totals, money }
}

/**
 * Amounts of every line and the totals of the one-off and of the monthly group, in whole minor units.
 * The two groups are two documents: discount and tax are taken of each by itself. In both, the lines' discounts
 * add up to the discount, their taxes to the tax, and net plus tax to the total.
 * Throws a RangeError when a price is negative.
 */
export function quoteTotals(lines: readonly PricedLine[], terms: QuoteTerms) {
  const groups = {
    'one-off': groupTotals(
      lines.filter((line) => line.kind === 'one-off'),
      terms,
    ),
    monthly: groupTotals(
      lines.filter((line) => line.kind === 'monthly'),
      terms,
    ),
  }
  const taken = { 'one-off': 0, monthly: 0 }
  const money = lines.map(({ kind }) => {
    const at = taken[kind]
    taken[kind] = at + 1
    return groups[kind].money[at] as Money
  })
  return { lines: money, oneOff: groups['one-off'].totals, monthly: groups.monthly.totals }
}
