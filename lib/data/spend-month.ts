import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { addUp, type SpendTotal } from '#lib/domain/spend/spend-sum.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import type { Tx } from './database.ts'
import { readSums } from './spend-list.ts'

/** What one month cost in one currency; null as long as no record of it has an amount. */
export type MonthSpend = { currency: Currency } & SpendTotal

/** What one month has cost so far in all projects, currency by currency, the one with most records first. */
export async function spendOfMonth(tx: Tx, scope: Scope, month: Month): Promise<MonthSpend[]> {
  const sums = await readSums(tx, scope, { ...ALL_SPEND, from: month, to: month })
  return [...new Set(sums.map((part) => part.currency))]
    .sort()
    .map((currency) => ({ currency, ...addUp(sums.filter((part) => part.currency === currency)) }))
    .sort((a, b) => b.records - a.records)
}
