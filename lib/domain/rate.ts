import { Decimal } from 'decimal.js'

/** An exact decimal as text: `"0.00152"`, `"-12"`. No exponent, no grouping, any number of digits. */
export type Amount = string

/** 120 significant digits: sums and products of all that enters stay exact; only quotients and roots are rounded, half-even. */
export const Exact = Decimal.clone({
  precision: 120,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -1000,
  toExpPos: 1000,
})
export type Exact = Decimal

/** Reads exact text. Throws on anything that is not a finite decimal: text from people goes through `readDecimal` first. */
export function exact(value: Amount | bigint | Decimal): Decimal {
  const result = new Exact(typeof value === 'bigint' ? value.toString() : value)
  if (!result.isFinite()) throw new RangeError(`not a finite decimal: ${value}`)
  return result
}

export const text = (value: Decimal): Amount => (value.isZero() ? '0' : value.toFixed())

/** The sum as exact text; of nothing: `"0"`. */
export const sum = (amounts: readonly Amount[]): Amount =>
  text(amounts.reduce((total, amount) => total.plus(exact(amount)), new Exact(0)))

export const times = (...factors: readonly Amount[]): Amount =>
  text(factors.reduce((product, factor) => product.times(exact(factor)), new Exact(1)))

/** -1, 0 or 1, as for sorting. */
export const compare = (a: Amount, b: Amount): number => exact(a).comparedTo(exact(b))

/** Enough to tell one rate from another; the exact figures stand where they are used. */
const TELLING = 4
const MOST = 12

/**
 * With how many decimals rates that stand beside each other are written, so that their points are in one line: the
 * smallest of them keeps four digits, no more are taken than any of them has, and never fewer than `least`.
 */
export function sharedDecimals(amounts: readonly (Amount | null)[], least: number): number {
  const rates = amounts.flatMap((amount) =>
    amount === null || exact(amount).isZero() ? [] : [exact(amount)],
  )
  const needed = rates.map((rate) => TELLING - 1 - rate.e)
  const had = rates.map((rate) => rate.decimalPlaces())
  return Math.min(MOST, Math.max(least, Math.min(Math.max(0, ...needed), Math.max(0, ...had))))
}
