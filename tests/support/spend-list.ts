import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { listSpend, readSums } from '#lib/data/spend-list.ts'
import { ALL_SPEND, type SpendQuery } from '#lib/schemas/spend-query.ts'

/** Records that fit the filters, and the sums of those that count. */
export async function spendOf(scope: Scope, change: Partial<SpendQuery> = {}) {
  const query = { ...ALL_SPEND, ...change }
  const { rows, total } = await listSpend(scope, query)
  return { rows, total, sums: await inWorkspace(scope, (tx) => readSums(tx, scope, query)) }
}
