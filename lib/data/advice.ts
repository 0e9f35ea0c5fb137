import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { adviseAnew } from '#lib/domain/comparison/compute-comparison.ts'
import { comparisonContent } from '#lib/domain/comparison/version-content.ts'
import type { ComparisonIntake } from '#lib/schemas/intake.ts'
import { noteComparison } from './comparison-row.ts'
import { keepVersion } from './comparison-version.ts'
import { asJson } from './convert.ts'
import { inWorkspace } from './database.ts'
import { openComparison, takeRevision } from './open-comparison.ts'
import { pinnedCatalogue } from './own-price.ts'

/** Keeps the answers and works out the advice anew. The figures, their prices and their date stay as they are. */
export function saveIntake(scope: Scope, input: ComparisonIntake): Promise<void> {
  const { id, intake } = input
  return inWorkspace(scope, async (tx) => {
    const was = await openComparison(tx, scope, input)
    const { result: found, ...content } = comparisonContent(was)
    const catalogue = found && (await pinnedCatalogue(tx, scope, found)).content
    const result = found && catalogue && adviseAnew(found, content.file, catalogue, intake)
    await takeRevision(tx, scope, was, {
      intake: asJson(intake),
      ...(result && { result: asJson(result) }),
    })
    if (result) await keepVersion(tx, scope, id, 'Questions answered', { ...content, intake, result })
    await noteComparison(tx, scope, 'advised', was, `Answered the questions on ${was.name}`)
  })
}
