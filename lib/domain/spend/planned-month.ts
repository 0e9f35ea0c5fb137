import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, exact, text } from '../rate.ts'
import { type Claim, countedOf } from './authority.ts'

/** Rows of one project, month, kind, provider and currency: of the new bill, or of what stands beside it. */
export type PlannedSum = Claim & {
  projectId: string
  month: Month
  /** What will stand when the bill is taken over; null where it is unknown. */
  amount: Amount | null
  rows: number
  /** What of it gives way to the bill. */
  replaced: Amount | null
  isNew: boolean
}

/** A month of a project in one currency: what the bill brings, what it replaces, and what else stands there. */
export type PlannedMonth = {
  projectId: string
  month: Month
  currency: Currency
  bill: Amount | null
  rows: number
  unpricedRows: number
  replaced: Amount | null
  /** What counts beside it, as it will. */
  beside: Amount | null
  /** Of the bill: what will not count, since a source that is believed more speaks of the same money. */
  aside: Amount | null
  /** What counts now beside it and will not any more, since the bill is believed more. */
  outdone: Amount | null
}

const total = (amounts: (Amount | null)[]): Amount | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : text(known.reduce((sum, amount) => sum.plus(exact(amount)), exact('0')))
}

const amountsOf = (sums: readonly PlannedSum[]): Amount | null => total(sums.map(({ amount }) => amount))

/** What a bill would do to each month of each project, currency by currency; months first. */
export function plannedMonths(sums: readonly PlannedSum[]): PlannedMonth[] {
  const places = Map.groupBy(sums, ({ projectId, month }) => `${month} ${projectId}`)
  const planned = [...places.values()].flatMap((claims) => {
    const standing = claims.filter(({ rows }) => rows > 0)
    const after = countedOf(standing)
    const before = countedOf(standing.filter(({ isNew }) => !isNew))
    return [...Map.groupBy(claims, ({ currency }) => currency)].map(([currency, own]): PlannedMonth => {
      const [fresh, old] = [own.filter(({ isNew }) => isNew), own.filter(({ isNew }) => !isNew)]
      const { projectId, month } = own[0] as PlannedSum
      return {
        ...{ projectId, month, currency },
        bill: amountsOf(fresh),
        rows: fresh.reduce((count, { rows }) => count + rows, 0),
        unpricedRows: fresh.reduce((count, { rows, isPriced }) => count + (isPriced ? 0 : rows), 0),
        replaced: total(old.map(({ replaced }) => replaced)),
        beside: amountsOf(old.filter((sum) => after.has(sum))),
        aside: amountsOf(fresh.filter((sum) => !after.has(sum))),
        outdone: amountsOf(old.filter((sum) => before.has(sum) && !after.has(sum))),
      }
    })
  })
  const key = ({ month, projectId, currency }: PlannedMonth) => `${month} ${projectId} ${currency}`
  return planned
    .filter(({ rows, replaced }) => rows > 0 || replaced !== null)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
