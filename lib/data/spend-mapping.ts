import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { GivenAnswers } from '#lib/domain/import/given-answers.ts'
import { notFound } from '#lib/errors.ts'
import { asJson } from './convert.ts'
import { inWorkspace } from './database.ts'
import { knownId, newId } from './id.ts'

export type KnownMapping = { answers: GivenAnswers; at: string; client: string }

/** How the last file of the same client with the same columns was read; null when there was none. */
export function findMapping(
  scope: Scope,
  projectId: string,
  headSha256: string,
): Promise<KnownMapping | null> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.spendMapping.findFirst({
      where: {
        ...{ workspaceId, headSha256 },
        client: { projects: { some: { workspaceId, id: knownId(projectId) } } },
      },
      select: { answers: true, createdAt: true, client: { select: { name: true } } },
    })
    if (!row) return null
    const answers = row.answers as unknown as GivenAnswers
    return { answers, at: row.createdAt.toISOString(), client: row.client.name }
  })
}

/** Keeps how a table reads for the next one of the client of the project; the newest holds. Throws not-found. */
export function saveMapping(
  scope: Scope,
  projectId: string,
  headSha256: string,
  answers: GivenAnswers,
): Promise<void> {
  const { workspaceId, userId: createdBy } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId), archivedAt: null },
      select: { clientId: true },
    })
    if (!project) throw notFound()
    const { clientId } = project
    const kept = { answers: asJson(answers), createdBy, createdAt: new Date() }
    await tx.spendMapping.upsert({
      where: { workspaceId_clientId_headSha256: { workspaceId, clientId, headSha256 } },
      create: { workspaceId, id: newId(), clientId, headSha256, ...kept },
      update: kept,
    })
  })
}
