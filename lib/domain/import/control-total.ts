import type { Currency } from '../money.ts'
import { type Amount, exact, text } from '../rate.ts'

/** What a file itself says that it comes to; `difference` is what its rows come to beyond it, null where nobody can tell. */
export type ControlTotal = {
  name: string
  currency: Currency | null
  amount: Amount
  difference: Amount | null
}

/** How many decimals a figure was rounded to when it was written down. */
const decimalsOf = (amount: Amount): number => exact(amount).decimalPlaces()

/**
 * Sets a total of a file beside what its rows come to. A total without a currency is that of the only one there is. It is
 * written with fewer decimals than the rows have: rows that round to it agree with it.
 */
export function controlTotal(
  said: { name: string; currency: Currency | null; amount: Amount },
  totals: Readonly<Record<Currency, Amount>>,
): ControlTotal {
  const currencies = Object.keys(totals)
  const currency = said.currency ?? (currencies.length === 1 ? (currencies[0] ?? null) : null)
  const sum = currency === null ? undefined : totals[currency]
  if (sum === undefined) return { ...said, currency, difference: null }
  const rounded = exact(sum).toDecimalPlaces(Math.max(2, decimalsOf(said.amount)))
  return { ...said, currency, difference: text(rounded.minus(exact(said.amount))) }
}
