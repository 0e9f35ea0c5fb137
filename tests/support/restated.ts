import type { Scope } from '#lib/auth/proof.ts'
import { HEADS, type Row, row, table } from './bill.ts'
import { spendOf } from './spend-list.ts'
import { take } from './staged-bill.ts'

const WIDE = [
  ...[...HEADS, 'BillingAccountId', 'SubAccountId', 'BillingPeriodStart', 'ChargeClass', 'SkuId'],
  ...['ConsumedQuantity', 'ConsumedUnit'],
]

/** One charge on a day of October 2026, or of the month that `given` says. */
export const on = (day: number, BilledCost: string, given: Row = {}): Row => {
  const date = `2026-10-${String(day).padStart(2, '0')}`
  return row({
    ...{ BilledCost, BillingAccountId: 'acme', SubAccountId: '', BillingPeriodStart: '', ChargeClass: '' },
    ...{ ChargePeriodStart: `${date}T00:00:00Z`, ChargePeriodEnd: `${date}T12:00:00Z`, SkuId: 'sku' },
    ...given,
  })
}

/** A bill of these charges. */
export const wide = (rows: Row[]): string => table(rows, { heads: WIDE })

export const taken = (scope: Scope, projectId: string, rows: Row[], name = 'bill.csv') =>
  take(scope, projectId, wide(rows), { name })

/** What counts in a project, month by month and currency by currency. */
export async function counted(scope: Scope, projectId: string): Promise<Record<string, string | null>> {
  const { sums } = await spendOf(scope, { project: projectId })
  return Object.fromEntries(
    sums.map(({ month, currency, amount }) => [`${month} ${currency}`, amount] as const).sort(),
  )
}
