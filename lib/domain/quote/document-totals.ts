import { apportion, percentOf } from '../money.ts'
import { type Amount, compare, Exact, exact, text } from '../rate.ts'
import type { PriceMode, TaxRounding } from './offer.ts'

/** A line of one bill after its own discount, in whole minor units; with the tax in it when prices are inclusive. */
export type BilledLine = { base: bigint; ratePercent: Amount }

export type BilledMoney = { discount: bigint; net: bigint; tax: bigint }

export type RateTax = { ratePercent: Amount; net: bigint; tax: bigint }

type Terms = { prices: PriceMode; taxRounding: TaxRounding }

const add = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n)

/** Tax on an amount, half-even: on top of it, or the part of it that is tax. */
function taxOn(charged: bigint, ratePercent: Amount, prices: PriceMode): bigint {
  if (prices === 'exclusive') return percentOf(charged, ratePercent)
  const rate = exact(ratePercent)
  const part = exact(charged).times(rate).dividedBy(rate.plus(100))
  return BigInt(part.toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed(0))
}

/** Positions of the lines of each rate, the lowest rate first: an order that no order of lines changes. */
function byRate(lines: readonly BilledLine[]): [ratePercent: Amount, positions: number[]][] {
  const rates = new Map<Amount, number[]>()
  lines.forEach(({ ratePercent }, at) => {
    const rate = text(exact(ratePercent))
    rates.set(rate, [...(rates.get(rate) ?? []), at])
  })
  return [...rates].sort(([a], [b]) => compare(a, b))
}

/**
 * Shares a discount and finds the tax of one bill. The discount is shared among the rates and then among the lines of
 * each rate, by largest remainder; so neither it nor the tax of a rate depends on the order of lines. Tax is rounded
 * half-even on each line, or once for each rate and shared among its lines. The lines' discounts add up to the
 * discount, and their nets and taxes to those of their rate.
 */
export function documentTotals(lines: readonly BilledLine[], discount: bigint, terms: Terms) {
  if (discount > add(lines.map((line) => line.base)))
    throw new RangeError('a discount takes more than there is')
  const money: BilledMoney[] = lines.map(() => ({ discount: 0n, net: 0n, tax: 0n }))
  const rates = byRate(lines)
  const bases = rates.map(([, positions]) => positions.map((at) => lines[at]?.base ?? 0n))
  const discounts = apportion(discount, bases.map(add))
  const taxByRate = rates.map(([ratePercent, positions], index): RateTax => {
    const own = bases[index] ?? []
    const shares = apportion(discounts[index] ?? 0n, own)
    const charged = own.map((base, at) => base - (shares[at] ?? 0n))
    const taxes =
      terms.taxRounding === 'line'
        ? charged.map((amount) => taxOn(amount, ratePercent, terms.prices))
        : apportion(taxOn(add(charged), ratePercent, terms.prices), charged)
    const nets = charged.map((amount, at) =>
      terms.prices === 'exclusive' ? amount : amount - (taxes[at] ?? 0n),
    )
    positions.forEach((position, at) => {
      money[position] = { discount: shares[at] ?? 0n, net: nets[at] ?? 0n, tax: taxes[at] ?? 0n }
    })
    return { ratePercent, net: add(nets), tax: add(taxes) }
  })
  return { money, taxByRate }
}
