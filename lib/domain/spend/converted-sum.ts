import { addDays, type Day } from '../day.ts'
import type { Currency } from '../money.ts'
import { addMonths, firstDay, type Month } from '../month.ts'
import { type Amount, sum } from '../rate.ts'
import { type Conversion, convert, findConversion, type RateBook } from './conversion.ts'

export type Convertible = { month: Month; currency: Currency; amount: Amount | null }

export type Converted = { amount: Amount; conversion: Conversion }

/** What stands beside a sum in another currency; null where its amount or its rate is not known. */
export type WithConversion<S> = S & { converted: Converted | null }

/** A month is converted by the rate of its last day, and as long as it runs by that of today. */
export function rateDayOf(month: Month, today: Day): Day {
  const last = addDays(firstDay(addMonths(month, 1)), -1)
  return last < today ? last : today
}

/** Each sum beside what it is in `to`, with rate, day and source. The sums themselves stay in their currencies. */
export const convertedSums = <S extends Convertible>(
  sums: readonly S[],
  { to, book, today }: { to: Currency; book: RateBook; today: Day },
): WithConversion<S>[] =>
  sums.map((part) => {
    const { month, currency: from, amount } = part
    const conversion = findConversion(book, { from, to, day: rateDayOf(month, today) })
    const isKnown = amount !== null && conversion !== null
    return { ...part, converted: isKnown ? { amount: convert(amount, conversion), conversion } : null }
  })

export type ConvertedTotal = {
  /** Null where no part could be converted. */
  amount: Amount | null
  /** Parts with an amount of which no rate is known. */
  unconverted: number
  unpriced: number
}

/** The sum of what could be converted, beside the number of parts that could not. */
export function addConverted(parts: readonly WithConversion<Convertible>[]): ConvertedTotal {
  const known = parts.flatMap(({ converted }) => converted?.amount ?? [])
  const unpriced = parts.filter(({ amount }) => amount === null).length
  return {
    amount: known.length > 0 ? sum(known) : null,
    unconverted: parts.length - known.length - unpriced,
    unpriced,
  }
}
