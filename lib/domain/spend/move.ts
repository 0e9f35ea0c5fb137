import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, sum } from '../rate.ts'

/** What would go from one project to another, in one currency. */
export type MoveGroup = {
  fromProjectId: string
  toProjectId: string
  currency: Currency
  /** Rows of bills, and records that were typed in. */
  lines: number
  records: number
  /** Null where none of them has an amount. */
  amount: Amount | null
  unpriced: number
  firstMonth: Month
  lastMonth: Month
}

export type MoveTotal = { currency: Currency; amount: Amount | null; count: number; unpriced: number }

/** A row that would be moved. */
export type MoveSample = {
  importId: string
  ordinal: number
  day: string
  provider: string
  service: string
  description: string | null
  amount: string | null
  currency: string
  fromProjectId: string
  toProjectId: string
  /** Which rule decides, by its place, and why; null where somebody chose the row. */
  because: string | null
}

/** What would be moved. */
export type MovePlan = {
  groups: MoveGroup[]
  totals: MoveTotal[]
  /** The first few rows. */
  samples: MoveSample[]
  /** Names of the projects by their ids. */
  projects: Record<string, string>
  /** Changes as soon as something else would be moved. */
  fingerprint: string
}

/** What is moved in each currency; never a sum across them. */
export function moveTotals(groups: readonly MoveGroup[]): MoveTotal[] {
  const byCurrency = Map.groupBy(groups, ({ currency }) => currency)
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, parts]) => {
      const known = parts.flatMap(({ amount }) => amount ?? [])
      return {
        currency,
        amount: known.length > 0 ? sum(known) : null,
        count: parts.reduce((count, { lines, records }) => count + lines + records, 0),
        unpriced: parts.reduce((count, { unpriced }) => count + unpriced, 0),
      }
    })
}
