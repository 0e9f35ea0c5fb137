import { sumKnown } from '../comparison/totals.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, Exact, exact, sum, text, times } from '../rate.ts'
import type { BudgetMonth } from './budget.ts'
import type { RunRate } from './run-rate.ts'

export type Expected = { low: Amount; likely: Amount; high: Amount }
export type ExpectedMonth = { month: Month } & Expected

/** How the months ahead are reckoned from those that are over; `none` says how many of the three that it needs there are. */
type Method =
  | { by: 'plan'; months: number; factor: Expected }
  | { by: 'average'; months: number; level: Expected }
  | { by: 'none'; months: number }

/** Fewer months say more about chance than about the project. */
export const FEWEST_MONTHS = 3

const rounded = (value: Exact): Amount => text(value.toDecimalPlaces(6))

type Known = { actual: Amount; quoted: Amount | null }

const spread = (values: Exact[], likely: Exact): Expected => ({
  low: rounded(Exact.min(...values, likely)),
  likely: rounded(likely),
  high: rounded(Exact.max(...values, likely)),
})

const total = (amounts: Amount[]): Exact => exact(sum(amounts))

/**
 * What the months that are over, logged and priced in full say of those ahead: against what was quoted for them, all
 * together for the likely and the lowest and highest month for the range; without a quote their mean month.
 */
function methodOf(months: readonly BudgetMonth[], lastMonth: Month): Method {
  const known = months.flatMap(({ month, actual, quoted, unpriced }): Known[] =>
    month <= lastMonth && unpriced === 0 && actual !== null ? [{ actual, quoted }] : [],
  )
  const planned = known.flatMap(({ actual, quoted }) =>
    quoted !== null && compare(quoted, '0') > 0 ? [{ actual, quoted }] : [],
  )
  if (planned.length >= FEWEST_MONTHS) {
    const all = total(planned.map(({ actual }) => actual)).dividedBy(
      total(planned.map(({ quoted }) => quoted)),
    )
    const each = planned.map(({ actual, quoted }) => exact(actual).dividedBy(exact(quoted)))
    return { by: 'plan', months: planned.length, factor: spread(each, all) }
  }
  if (known.length < FEWEST_MONTHS) return { by: 'none', months: known.length }
  const actual = known.map((month) => month.actual)
  const level = spread(
    actual.map((amount) => exact(amount)),
    total(actual).dividedBy(actual.length),
  )
  return { by: 'average', months: known.length, level }
}

const scaled = (amount: Amount, { low, likely, high }: Expected): Expected => ({
  low: times(amount, low),
  likely: times(amount, likely),
  high: times(amount, high),
})

/** One month by the method; null where the method says nothing of it. */
function expectedOf(method: Method, quoted: Amount | null): Expected | null {
  if (method.by === 'none') return null
  if (method.by === 'average') return method.level
  return quoted === null ? null : scaled(quoted, method.factor)
}

const atLeast = ({ low, likely, high }: Expected, spent: Amount): Expected => {
  const max = (amount: Amount) => (compare(amount, spent) < 0 ? spent : amount)
  return { low: max(low), likely: max(likely), high: max(high) }
}

export type Expectation = {
  method: Method
  /** The end of the present month, and what it rests on. */
  month: { by: 'days' | 'months'; expected: Expected } | null
  /** The present month and those ahead, one by one, to the last one with a budget; empty when one cannot be told. */
  ahead: ExpectedMonth[]
  /** All that was spent and will be, by the end of the last of them. */
  horizon: ExpectedMonth | null
}

/**
 * The present month by its run rate where its days are known, else by the months before; those ahead by the months before.
 * Never less than is spent already. low ≤ likely ≤ high holds for each of them.
 */
export function expectationOf(
  months: readonly BudgetMonth[],
  present: Month,
  lastMonth: Month,
  runRate: RunRate | null,
): Expectation {
  const method = methodOf(months, lastMonth)
  const now = months.find(({ month }) => month === present)
  const byMonths = expectedOf(method, now?.quoted ?? null)
  const month = runRate
    ? { by: 'days' as const, expected: runRate.expected }
    : byMonths && { by: 'months' as const, expected: atLeast(byMonths, now?.actual ?? '0') }
  const later = months.filter((row) => row.month > present)
  const rest = later.map((row) => {
    const expected = expectedOf(method, row.quoted)
    return expected && { month: row.month, ...expected }
  })
  const ahead = month && [{ month: present, ...month.expected }, ...rest]
  if (!ahead || ahead.includes(null)) return { method, month, ahead: [], horizon: null }
  const known = ahead.filter((one) => one !== null)
  const over = months.filter((row) => row.month < present).flatMap(({ actual }) => actual ?? [])
  const end = (of: keyof Expected): Amount => sumKnown([...over, ...known.map((one) => one[of])]) ?? '0'
  const last = known.at(-1)?.month ?? present
  return {
    ...{ method, month, ahead: known },
    horizon: { month: last, low: end('low'), likely: end('likely'), high: end('high') },
  }
}
