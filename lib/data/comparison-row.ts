import 'server-only'
import type { RequestScope, Scope } from '#lib/auth/proof.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import type { CaseError } from '#lib/domain/comparison/result.ts'
import type { VersionContent } from '#lib/domain/comparison/version-content.ts'
import { invalid } from '#lib/errors.ts'
import { audit } from './audit.ts'
import { approachColumn, asJson } from './convert.ts'
import type { Tx } from './database.ts'
import { workspaceCatalogue } from './own-price.ts'

const SCHEMA_VERSION = 1

/** `options[0].inference[1].model` as the name of a field: `case.options.0.inference.1.model`. */
const fieldsOf = (errors: CaseError[]): Record<string, string> =>
  Object.fromEntries(
    errors.map(({ path, message }) => [`case.${path.replaceAll('[', '.').replaceAll(']', '')}`, message]),
  )

/**
 * The case with its result by the newest catalogue.
 * A misspelt model is invalid, and nothing is computed.
 */
export async function computeContent(
  tx: Tx,
  scope: Scope | RequestScope,
  file: Case,
  { preset, intake }: Pick<VersionContent, 'preset' | 'intake'>,
): Promise<VersionContent> {
  const { id, content, sha256 } = await workspaceCatalogue(tx, scope)
  const errors = misspeltIds(file, content)
  if (errors.length > 0) throw invalid(fieldsOf(errors))
  const result = computeComparison(file, content, sha256, undefined, intake)
  return { file, intake, preset, releaseId: id, result }
}

/** The columns of a comparison. No intake leaves the one that is stored. */
export function comparisonColumns(
  scope: Scope | RequestScope,
  { file, intake, preset, releaseId, result }: VersionContent,
) {
  const { options: _options, ...settings } = file
  return {
    ...{ workspaceId: scope.workspaceId, name: file.name, releaseId },
    settings: asJson({ ...settings, preset }),
    intake: intake ? asJson(intake) : undefined,
    schemaVersion: SCHEMA_VERSION,
    result: asJson(result),
    engine: result.engine,
    computedAt: new Date(),
  }
}

export async function insertOptions(
  tx: Tx,
  scope: Scope | RequestScope,
  comparisonId: string,
  file: Case,
): Promise<void> {
  const { workspaceId } = scope
  await tx.comparisonOption.createMany({
    data: file.options.map((option, position) => ({
      ...{ workspaceId, id: option.id, comparisonId, position, label: option.label },
      approach: approachColumn(option.approach),
      parts: asJson(option),
      schemaVersion: SCHEMA_VERSION,
    })),
  })
}

export const noteComparison = (
  tx: Tx,
  scope: Scope | RequestScope,
  verb: string,
  row: { id: string; projectId: string },
  summary: string,
): Promise<void> =>
  audit(tx, scope, {
    action: `comparison.${verb}`,
    subjectKind: 'comparison',
    subjectId: row.id,
    projectId: row.projectId,
    summary,
  })
