import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Option } from '#lib/domain/comparison/case.ts'
import { adviseAnew } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { type CaseSettings, storedCase } from '#lib/domain/comparison/stored-case.ts'
import { notFound } from '#lib/errors.ts'
import type { ComparisonIntake } from '#lib/schemas/intake.ts'
import { catalogueOf } from './catalogue.ts'
import { noteComparison } from './comparison-row.ts'
import { asJson } from './convert.ts'
import { inWorkspace } from './database.ts'
import { missed } from './revision.ts'

/** Keeps the answers and works out the advice anew. The figures, their prices and their date stay as they are. */
export function saveIntake(scope: Scope, input: ComparisonIntake): Promise<void> {
  const { workspaceId } = scope
  const { id, revision, intake } = input
  return inWorkspace(scope, async (tx) => {
    const was = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId, id } },
      include: { comparisonOptions: { orderBy: { position: 'asc' } } },
    })
    if (!was) throw notFound()
    const options = was.comparisonOptions.map((option) => ({
      id: option.id,
      parts: option.parts as unknown as Option,
    }))
    const file = storedCase(was.name, was.settings as unknown as CaseSettings, options)
    const { content } = await catalogueOf(tx, was.releaseId)
    const result = was.result as ComparisonResult | null
    const { count } = await tx.comparison.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: {
        intake: asJson(intake),
        ...(result ? { result: asJson(adviseAnew(result, file, content, intake)) } : {}),
        revision: { increment: 1 },
      },
    })
    if (count === 0) throw missed(was)
    await noteComparison(tx, scope, 'advised', was, `Answered the questions on ${was.name}`)
  })
}
