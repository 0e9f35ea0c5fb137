import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'

type Place = { projectId: string; clientId: string; importId: string; mark: string }

/** A row in each table around the rows of bills, for those that no data function of the world has filled. */
export async function fillLedger(scope: Scope, { projectId, clientId, importId, mark }: Place) {
  const { workspaceId, userId: createdBy } = scope
  const day = new Date('2026-09-01')
  const made = () => ({ workspaceId, id: newId(), createdBy })
  await inWorkspace(scope, async (tx) => {
    const chunk = { importId, ordinal: 0, bytes: Buffer.from(mark) }
    await tx.spendChunk.create({ data: { workspaceId, ...chunk } })
    const calls = { unit: 'Requests', quantity: '1', amount: '2', currency: 'USD', lines: 1, unpriced: 0 }
    const called = { kind: 'api' as const, provider: mark, service: '', isDaily: true, isAdjustment: false }
    await tx.spendDay.create({
      data: { workspaceId, importId, ordinal: 99, projectId, month: day, day, ...calls, ...called },
    })
    const spoken = { billingMonth: day, month: day, day, provider: mark, isNative: false }
    await tx.spendReach.create({ data: { workspaceId, importId, ordinal: 99, ...spoken } })
    await tx.spendMapping.create({ data: { ...made(), clientId, headSha256: 'c'.repeat(64), answers: {} } })
    await tx.savedView.create({ data: { ...made(), list: 'spend', name: mark, query: '' } })
    const pair = { fromCurrency: 'EUR', toCurrency: 'USD', rate: '1.1' }
    await tx.fxRate.create({ data: { ...made(), ...pair, day: new Date('2026-09-30'), source: mark } })
    const budget = { projectId, month: day, amount: '9', currency: 'USD', reason: mark }
    await tx.projectBudget.create({ data: { ...made(), ...budget } })
    const passed = { ...budget, month: new Date('2026-10-01'), amount: '5' }
    await tx.projectBudget.create({ data: { ...made(), ...passed } })
  })
}
