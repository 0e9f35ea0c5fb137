import 'server-only'
import type { RequestScope, Scope } from '#lib/auth/proof.ts'
import { type VersionContent, versionContent } from '#lib/domain/comparison/version-content.ts'
import { notFound } from '#lib/errors.ts'
import { asJson } from './convert.ts'
import type { Tx } from './database.ts'
import { newId } from './id.ts'

/** Appends the next version. The caller has changed the row of the comparison, and so holds it until he commits. */
export async function keepVersion(
  tx: Tx,
  scope: Scope | RequestScope,
  comparisonId: string,
  reason: string,
  { file, intake, preset, releaseId, result }: VersionContent,
): Promise<void> {
  const { workspaceId } = scope
  const createdBy = 'userId' in scope ? scope.userId : null
  const where = { workspaceId, comparisonId }
  const { _max } = await tx.comparisonVersion.aggregate({ where, _max: { number: true } })
  await tx.comparisonVersion.create({
    data: {
      ...where,
      ...{ id: newId(), number: (_max.number ?? 0) + 1, preset, releaseId, reason, createdBy },
      file: asJson(file),
      ...(intake && { intake: asJson(intake) }),
      result: asJson(result),
    },
  })
}

/** One version, as it was kept. Throws not-found. */
export async function findVersion(
  tx: Tx,
  scope: Scope,
  comparisonId: string,
  number: number,
): Promise<VersionContent> {
  const key = { workspaceId: scope.workspaceId, comparisonId, number }
  const row = await tx.comparisonVersion.findUnique({
    where: { workspaceId_comparisonId_number: key },
  })
  if (!row) throw notFound()
  return versionContent(row)
}
