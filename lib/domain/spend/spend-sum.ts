import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, sum } from '../rate.ts'
import type { SpendKind } from './kind.ts'

/** Spend records of one month, kind and currency, added up. */
export type SpendSum = { month: Month; kind: SpendKind; currency: Currency } & SpendTotal

/** `amount` adds the records that have one and is null when none has: unknown is never zero. */
export type SpendTotal = { amount: Amount | null; records: number; unpriced: number }

/** The sum of what is known, with what is not known counted beside it. */
export function addUp(parts: readonly SpendTotal[]): SpendTotal {
  const known = parts.flatMap((part) => part.amount ?? [])
  return {
    amount: known.length > 0 ? sum(known) : null,
    records: parts.reduce((count, part) => count + part.records, 0),
    unpriced: parts.reduce((count, part) => count + part.unpriced, 0),
  }
}

export type SpendMatrix = {
  currency: Currency
  /** Latest month first; `months` counts those that the row holds, more than one only in the last row. */
  rows: { month: Month; months: number; byKind: Record<SpendKind, SpendTotal>; total: SpendTotal }[]
  byKind: Record<SpendKind, SpendTotal>
  total: SpendTotal
}

const byKind = (sums: readonly SpendSum[]): Record<SpendKind, SpendTotal> => {
  const of = (kind: SpendKind) => addUp(sums.filter((part) => part.kind === kind))
  return { api: of('api'), hosting: of('hosting'), training: of('training'), other: of('other') }
}

/**
 * Months × kinds, one matrix for each currency, since nothing is ever added across currencies. Months before the latest
 * `shown` fall together in one last row, so every row's sum is part of the total. Most records first.
 */
export function spendMatrices(sums: readonly SpendSum[], shown = 12): SpendMatrix[] {
  const currencies = [...new Set(sums.map((part) => part.currency))].sort()
  return currencies
    .map((currency) =>
      matrixOf(
        currency,
        sums.filter((part) => part.currency === currency),
        shown,
      ),
    )
    .sort((a, b) => b.total.records - a.total.records)
}

function matrixOf(currency: Currency, sums: readonly SpendSum[], shown: number): SpendMatrix {
  const months = [...new Set(sums.map((part) => part.month))].sort().reverse()
  const cut = months.length > shown ? shown - 1 : months.length
  const groups = [...months.slice(0, cut).map((month) => [month]), months.slice(cut)]
  const rows = groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const parts = sums.filter((part) => group.includes(part.month))
      return { month: group[0] ?? '', months: group.length, byKind: byKind(parts), total: addUp(parts) }
    })
  return { currency, rows, byKind: byKind(sums), total: addUp(sums) }
}
