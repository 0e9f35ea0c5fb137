import { type Amount, Exact, exact, text } from '../rate.ts'

/** Decimals that a quotient keeps when it does not end. */
const DECIMALS = 20

/** A division that ended within the precision is exact; any other is rounded half-even to twenty decimals. */
export const settle = (value: Exact): Amount =>
  text(value.precision() < Exact.precision ? value : value.toDecimalPlaces(DECIMALS, Exact.ROUND_HALF_EVEN))

/** a / b: exact where the division ends, else twenty decimals. Throws when b is zero. */
export function quotient(a: Amount, b: Amount): Amount {
  const divisor = exact(b)
  if (divisor.isZero()) throw new RangeError('division by zero')
  return settle(exact(a).dividedBy(divisor))
}

/** Smallest whole number that is not below a / b, at least 0. */
export const wholeQuotient = (a: Amount, b: Amount): Amount => {
  const result = exact(a).dividedBy(exact(b)).ceil()
  return result.isNegative() ? '0' : text(result)
}
