import { type Day, daysBetween } from '../day.ts'
import { addMonths, firstDay, type Month } from '../month.ts'
import { type Amount, Exact, exact, sum, text } from '../rate.ts'
import type { Expected } from './expectation.ts'

/** What one day of the month cost; days without a row cost nothing. */
export type DaySpend = { day: Day; amount: Amount }

export type RunRate = {
  /** The last day that counts as whole. */
  asOf: Day
  days: number
  /** Of a day, six decimals. */
  perDay: Amount
  spent: Amount
  expected: Expected
}

/** Fewer days say more about the weekday than about the month. */
export const FEWEST_DAYS = 5
/** 90 % quantile of the normal distribution: between both ends lie eight of ten. */
const Z = new Exact('1.281551565544600')

const daysIn = (month: Month): number => daysBetween(firstDay(month), firstDay(addMonths(month, 1)))
const rounded = (value: Exact): Amount => text(value.toDecimalPlaces(6))

/**
 * The month's end from its own days: what is fixed, plus the days so far, plus the mean day for each day that is left.
 * The range is the prediction interval of 80 % of a sum of R further days after n, s·√(R + R²/n) to each side, with s the
 * deviation of the days; it never ends below what is spent already. `fixed` is spend that no day stands for, such as a
 * monthly fee. Null: fewer than five days are known. `yesterday` bounds the days: today is not over.
 */
export function runRateOf(
  month: Month,
  rows: readonly DaySpend[],
  fixed: Amount,
  yesterday: Day,
): RunRate | null {
  const spent = sum([...rows.map(({ amount }) => amount), fixed])
  const whole = rows.filter(({ day }) => day <= yesterday)
  const asOf = whole
    .map(({ day }) => day)
    .sort()
    .at(-1)
  if (!asOf) return null
  const n = daysBetween(firstDay(month), asOf) + 1
  if (n < FEWEST_DAYS) return null
  const byDay = Map.groupBy(whole, ({ day }) => day)
  const amounts = [...byDay.values()].map((parts) => exact(sum(parts.map(({ amount }) => amount))))
  const mean = exact(sum(whole.map(({ amount }) => amount))).dividedBy(n)
  // Days without a row are as far from the mean as the mean is from nothing.
  const silent = mean.times(mean).times(n - amounts.length)
  const squares = amounts.reduce((total, amount) => total.plus(amount.minus(mean).pow(2)), silent)
  const left = daysIn(month) - n
  const later = exact(sum(rows.filter(({ day }) => day > asOf).map(({ amount }) => amount)))
  const likely = exact(spent)
    .minus(later)
    .plus(Exact.max(mean.times(left), later))
  const half = Z.times(squares.dividedBy(n - 1).sqrt()).times(
    new Exact(left).plus(new Exact(left * left).dividedBy(n)).sqrt(),
  )
  return {
    ...{ asOf, days: n, perDay: rounded(mean), spent },
    expected: {
      low: rounded(Exact.max(exact(spent), likely.minus(half))),
      likely: rounded(likely),
      high: rounded(likely.plus(half)),
    },
  }
}
