import type { Month } from '../month.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { BillSum } from './bill-sum.ts'

/** Sums of a month in one currency: what the bill brings, what of it would be replaced, and what else counts there. */
export type PlannedMonth = {
  month: Month
  currency: string
  bill: Amount | null
  unpricedRows: number
  replaced: Amount | null
  beside: Amount | null
}

/** A record that counts now. */
export type StandingRecord = {
  id: string
  month: Month
  currency: string
  amount: Amount | null
  isReplaced: boolean
}

const total = (amounts: (Amount | null)[]): Amount | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : text(known.reduce((sum, amount) => sum.plus(exact(amount)), exact('0')))
}

/** What a bill would do to each month and currency that it speaks of. */
export function plannedMonths(sums: BillSum[], standing: StandingRecord[]): PlannedMonth[] {
  const keys = new Map(sums.map(({ month, currency }) => [`${month} ${currency}`, { month, currency }]))
  return [...keys.values()]
    .sort((a, b) => (a.month + a.currency < b.month + b.currency ? -1 : 1))
    .map(({ month, currency }) => {
      const isOf = (row: { month: Month; currency: string }) =>
        row.month === month && row.currency === currency
      const [bill, before] = [sums.filter(isOf), standing.filter(isOf)]
      const amounts = (rows: StandingRecord[]) => total(rows.map(({ amount }) => amount))
      return {
        ...{ month, currency },
        bill: total(bill.map(({ amount }) => amount)),
        unpricedRows: bill.filter(({ amount }) => amount === null).reduce((sum, { rows }) => sum + rows, 0),
        replaced: amounts(before.filter(({ isReplaced }) => isReplaced)),
        beside: amounts(before.filter(({ isReplaced }) => !isReplaced)),
      }
    })
}
