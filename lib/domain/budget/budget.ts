import { sumKnown } from '../comparison/totals.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, exact, sum, text } from '../rate.ts'

/** One month of a project as its account knows it: what was quoted, and what it came to. */
export type AccountMonth = {
  month: Month
  forecast: Amount | null
  actual: Amount | null
  unpriced: number
  /** False where the month lies outside of what was quoted. */
  isPlanned?: false
}

/** What somebody set for a month, in place of what was quoted. */
export type SetBudget = { month: Month; amount: Amount; reason: string }

export type BudgetMonth = {
  month: Month
  /** What was quoted; null: nothing, or a price in it is unknown. */
  quoted: Amount | null
  origin: 'set' | 'quote' | null
  reason: string | null
  /** What holds for the month alone; null without an origin, or where the quote is unknown. */
  own: Amount | null
  /** What the month before left unused. */
  carried: Amount
  /** own + carried. */
  available: Amount | null
  actual: Amount | null
  unpriced: number
}

const setOrQuoted = (month: AccountMonth | undefined, set: SetBudget | undefined) => {
  const isQuoted = month !== undefined && month.isPlanned !== false
  if (set) return { origin: 'set' as const, own: set.amount, reason: set.reason }
  return { origin: isQuoted ? ('quote' as const) : null, own: month?.forecast ?? null, reason: null }
}

/** Nothing is unused of a month that is not over, has no bill, or has a bill without an amount: it is not known yet. */
function unusedOf({ month, available, actual, unpriced }: BudgetMonth, lastMonth: Month): Amount {
  if (month > lastMonth || available === null || actual === null || unpriced > 0) return '0'
  return compare(available, actual) > 0 ? text(exact(available).minus(exact(actual))) : '0'
}

/**
 * The budget month by month: what was set by hand, else what was quoted, and with `carries` what the month before left
 * unused of its own and of what it was carried. Overspending is not taken from the next month: the whole budget shows it.
 * `lastMonth` is the last month that is over; amounts are exact, in the currency of the project.
 */
export function budgetMonths(
  account: readonly AccountMonth[],
  set: readonly SetBudget[],
  { carries, lastMonth }: { carries: boolean; lastMonth: Month },
): BudgetMonth[] {
  const known = new Map(account.map((row) => [row.month, row]))
  const byHand = new Map(set.map((row) => [row.month, row]))
  const all = [...new Set([...known.keys(), ...byHand.keys()])].sort()
  const rows: BudgetMonth[] = []
  for (const month of all) {
    const row = known.get(month)
    const before = rows.at(-1)
    const held = setOrQuoted(row, byHand.get(month))
    const carried = carries && before && held.own !== null ? unusedOf(before, lastMonth) : '0'
    rows.push({
      ...{ month, quoted: row?.forecast ?? null, ...held, carried },
      available: held.own === null ? null : sum([held.own, carried]),
      ...{ actual: row?.actual ?? null, unpriced: row?.unpriced ?? 0 },
    })
  }
  return rows
}

/** Of all months that have a budget, without what is carried, which would count twice. Null: none, or one is unknown. */
export function wholeBudget(months: readonly BudgetMonth[]): Amount | null {
  const own = months.filter(({ origin }) => origin !== null).map((month) => month.own)
  return own.length > 0 ? sumKnown(own) : null
}
