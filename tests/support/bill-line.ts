import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { rollUp } from '#lib/data/spend-roll-up.ts'
import type { Ruled } from '#lib/domain/spend/spend-line.ts'

export type TestLine = Partial<Ruled> & { amount?: string | null; currency?: string; month?: string }

/** A bill that was taken over, with these rows, straight into the tables. */
export async function committedBill(
  scope: Scope,
  projectId: string,
  lines: readonly TestLine[],
): Promise<string> {
  const { workspaceId, userId: createdBy } = scope
  const id = newId()
  await inWorkspace(scope, async (tx) => {
    await tx.spendImport.create({
      data: {
        ...{ workspaceId, id, projectId, createdBy, fileName: 'bill.csv', status: 'committed' },
        ...{ contentSha256: id.replaceAll('-', '').repeat(2), format: 'focus-1.2', label: 'FOCUS 1.2' },
        ...{ sourceKind: 'invoice', scopeKey: 'focus', summary: {}, committedAt: new Date() },
      },
    })
    await tx.spendLine.createMany({
      data: lines.map(({ month = '2026-09', tags, ...line }, ordinal) => {
        const day = new Date(`${month}-01`)
        return {
          ...{
            workspaceId,
            importId: id,
            ordinal,
            projectId,
            month: day,
            billingMonth: day,
            day,
            startsAt: day,
            endsAt: day,
          },
          ...{ kind: 'api' as const, provider: 'OpenAI', service: 'gpt', category: 'Usage', currency: 'USD' },
          ...{ isCorrection: false, rowKey: newId(), isNative: false, line: ordinal + 2, amount: '1' },
          ...{ tags: tags ?? undefined },
          ...line,
        }
      }),
    })
    await rollUp(tx, scope, [id])
  })
  return id
}

/** Projects of the rows of a bill, in the order of the file. */
export const projectsOf = async (scope: Scope, importId: string): Promise<string[]> =>
  inWorkspace(scope, async (tx) => {
    const rows = await tx.spendLine.findMany({
      where: { workspaceId: scope.workspaceId, importId },
      orderBy: { ordinal: 'asc' },
      select: { projectId: true },
    })
    return rows.map(({ projectId }) => projectId)
  })

/** What the records of a bill come to, by project. */
export const sumsOf = (scope: Scope, importId: string): Promise<Record<string, string>> =>
  inWorkspace(scope, async (tx) => {
    const rows = await tx.spendRecord.groupBy({
      by: ['projectId'],
      where: { workspaceId: scope.workspaceId, importId, archivedAt: null },
      _sum: { amount: true },
    })
    return Object.fromEntries(
      rows.map(({ projectId, _sum }) => [projectId, _sum.amount?.toFixed() ?? 'unknown']),
    )
  })
