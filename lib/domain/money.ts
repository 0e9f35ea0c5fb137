import { type Amount, Exact, exact, text } from './rate.ts'

/** ISO 4217 code. */
export type Currency = string

const zeroDigits = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const threeDigits = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** Decimals of the minor unit by ISO 4217 (list one, 2024): 2 unless the currency is known to have 0 or 3. */
export const minorDigits = (currency: Currency): number =>
  zeroDigits.has(currency) ? 0 : threeDigits.has(currency) ? 3 : 2

/** The one bridge from metered to billed money: rounds once, half-even, to the minor unit of the currency. */
export const toMinor = (amount: Amount, currency: Currency): bigint =>
  BigInt(
    exact(amount)
      .times(Exact.pow(10, minorDigits(currency)))
      .toDecimalPlaces(0, Exact.ROUND_HALF_EVEN)
      .toFixed(0),
  )

/** Exact: the way back loses nothing. */
export const fromMinor = (minor: bigint | string, currency: Currency): Amount =>
  text(exact(minor.toString()).dividedBy(Exact.pow(10, minorDigits(currency))))

const falling = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1)

/**
 * Shares `total` in proportion to `weights` (not negative) in whole minor units; the parts always add up to the total.
 * Largest remainder first; on a tie the larger weight, so that no order of the parts changes what a weight gets, then
 * the earlier part. With all weights zero the total falls to the first part.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) {
    if (total === 0n) return []
    throw new RangeError('nothing to share the total among')
  }
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is negative')
  const whole = weights.reduce((a, b) => a + b, 0n)
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? total : 0n))
  const sign = total < 0n ? -1n : 1n
  const size = total * sign
  const parts = weights.map((weight) => (size * weight) / whole)
  const rest = Number(size - parts.reduce((a, b) => a + b, 0n))
  const byRemainder = weights
    .map((weight, index) => ({ index, weight, remainder: (size * weight) % whole }))
    .sort((a, b) => falling(a.remainder, b.remainder) || falling(a.weight, b.weight) || a.index - b.index)
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0n) + 1n
  return parts.map((part) => part * sign)
}

/** `percent` per cent of `minor`, rounded half-even to a whole minor unit. */
export const percentOf = (minor: bigint, percent: Amount): bigint =>
  BigInt(
    exact(minor).times(exact(percent)).dividedBy(100).toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed(0),
  )
