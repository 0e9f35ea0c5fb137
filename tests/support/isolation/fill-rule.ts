import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'

type Place = { projectId: string; importId: string; mark: string }

/** A rule that bears the mark, and a move by it that can be taken back. */
export async function fillRules(scope: Scope, { projectId, importId, mark }: Place) {
  const { workspaceId, userId: createdBy } = scope
  const [ruleId, moveId] = [newId(), newId()]
  const conditions = [{ field: 'provider', tag: '', way: 'is', value: mark }]
  await inWorkspace(scope, async (tx) => {
    await tx.spendRule.create({
      data: { workspaceId, id: ruleId, projectId, position: 1, conditions, createdBy },
    })
    const move = { ruleId, summary: `Moved 1 row by ${mark}`, lines: 1, records: 0 }
    await tx.spendMove.create({ data: { workspaceId, id: moveId, createdBy, ...move } })
    const part = { importId, fromProjectId: newId(), toProjectId: projectId, month: new Date('2026-09-01') }
    await tx.spendMovePart.create({ data: { workspaceId, moveId, place: 1, ordinals: [0], ...part } })
  })
  return { ruleId, moveId }
}
