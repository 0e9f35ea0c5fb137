import { quotient } from '../comparison/quotient.ts'
import { type Amount, compare, exact, text, times } from '../rate.ts'

export const LEVELS = [100, 95, 80] as const
export type Level = (typeof LEVELS)[number]

/** How much of a budget is used. */
export type Standing = {
  /** Null: there is none, or a price in it is unknown. */
  budget: Amount | null
  /** What is known to be spent; null: nothing is logged. */
  spent: Amount | null
  /** spent / budget, six decimals. */
  share: Amount | null
  /** The highest mark that is reached, in per cent. */
  level: Level | null
}

/** A budget of nothing has no share; whatever is spent of it has reached its end. */
export function standingOf(budget: Amount | null, spent: Amount | null): Standing {
  if (budget === null || spent === null) return { budget, spent, share: null, level: null }
  if (compare(budget, '0') <= 0)
    return { budget, spent, share: null, level: compare(spent, budget) > 0 ? 100 : null }
  const level = LEVELS.find((mark) => compare(times(spent, '100'), times(budget, String(mark))) >= 0) ?? null
  return { budget, spent, share: text(exact(quotient(spent, budget)).toDecimalPlaces(6)), level }
}
