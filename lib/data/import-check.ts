import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { asJson, dayOf } from './convert.ts'
import { inWorkspace, inWorkspaceAtLength, type Tx } from './database.ts'
import type { SpendImport } from './generated/client.ts'
import { knownId } from './id.ts'
import { type ImportPlan, planOf } from './import-plan.ts'
import { SILENCE_MS } from './spend-reading.ts'
import type { ImportSummary } from './spend-stage.ts'

export type ImportView = {
  id: string
  fileName: string
  status: SpendImport['status']
  /** It is being read, but whoever reads it has given no sign of life for a while. */
  isInterrupted: boolean
  /** Names of the projects that the plan speaks of, by id, and of its own. */
  projects: Record<string, string>
  projectId: string
  format: string | null
  formatVersion: string | null
  label: string | null
  sourceKind: string | null
  bytes: number | null
  rowsDone: number
  failure: string | null
  answers: unknown
  createdAt: string
  committedAt: string | null
  undoneAt: string | null
  summary: ImportSummary | null
}

const isInterrupted = ({ status, aliveAt, createdAt }: SpendImport): boolean =>
  (status === 'reading' || status === 'uploading') &&
  Date.now() - (aliveAt ?? createdAt).getTime() > SILENCE_MS

/** An import as it stands; what was found in the file as soon as it was read. Throws not-found. */
export const getImport = (scope: Scope, id: string): Promise<ImportView> =>
  inWorkspace(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({
      where: { workspaceId: scope.workspaceId, id: knownId(id) },
    })
    if (!row) throw notFound()
    return importView(tx, scope, row)
  })

export async function importView(tx: Tx, scope: Scope, row: SpendImport): Promise<ImportView> {
  const summary = row.summary as ImportSummary | null
  const ids = [row.projectId, ...(summary?.plan?.months ?? []).map(({ projectId }) => projectId)]
  const projects = await tx.project.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const { id, bytes, createdAt, committedAt, undoneAt } = row
  return {
    ...{ id, fileName: row.fileName, status: row.status, isInterrupted: isInterrupted(row), summary },
    projects: Object.fromEntries(projects.map((project) => [project.id, project.name])),
    ...{ projectId: row.projectId, format: row.format, formatVersion: row.formatVersion },
    ...{ label: row.label, sourceKind: row.sourceKind, rowsDone: row.rowsDone, failure: row.failure },
    ...{ bytes: bytes === null ? null : Number(bytes), answers: row.answers },
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
  }
}

/** Works the plan of a staged import out anew, after spend beside it changed. Throws not-found, conflict. */
export function recheckImport(scope: Scope, id: string): Promise<ImportPlan> {
  const { workspaceId } = scope
  return inWorkspaceAtLength(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({ where: { workspaceId, id: knownId(id) } })
    if (!row) throw notFound()
    if (row.status !== 'staged') throw conflict('This file is not ready to be taken over. Read it again.')
    const { projectId, format, scopeKey, emptyDays, contentSha256, sourceKind } = row
    const plan = await planOf(tx, scope, {
      emptyDays: emptyDays.map(dayOf),
      ...{ id, projectId, committedAt: null, format: format ?? '', scopeKey: scopeKey ?? '' },
      ...{ contentSha256: contentSha256 ?? '', sourceKind: sourceKind ?? '', isCompared: true },
    })
    const summary = { ...(row.summary as ImportSummary), plan }
    await tx.spendImport.updateMany({
      where: { workspaceId, id, status: 'staged' },
      data: { summary: asJson(summary) },
    })
    return plan
  })
}
