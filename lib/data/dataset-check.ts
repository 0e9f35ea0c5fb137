import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { DatasetReport } from '#lib/domain/dataset/check.ts'
import { planDays } from '#lib/domain/dataset/plan-days.ts'
import { findTrainable, type Trainable } from '#lib/domain/dataset/trainable.ts'
import { trainingHours, trainingPrices } from '#lib/domain/dataset/training-price.ts'
import { verdictOf } from '#lib/domain/dataset/verdict.ts'
import type { CheckRow } from '#lib/domain/evidence/evidence-view.ts'
import { keptReport } from '#lib/domain/evidence/kept-report.ts'
import { Failure, notFound } from '#lib/errors.ts'
import { audit } from './audit.ts'
import { asJson } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { todayOf } from './open-comparison.ts'
import { workspaceCatalogue } from './own-price.ts'

export type CheckedFile = {
  fileName: string
  bytes: number
  report: DatasetReport
  validationFile?: string | null
  /** Id of the model for which it was checked. */
  model?: string | null
}

/** The project may be written to; asked before a file is read for it. Throws not-found. */
export const openProject = (scope: Scope, projectId: string): Promise<void> =>
  inWorkspace(scope, (tx) => expectProject(tx, scope, projectId))

/**
 * The project may be written to, and the model is one that is trained by the token: asked before a long file is read.
 * Throws not-found, and invalid for a model that is none.
 */
export const openDataset = (
  scope: Scope,
  projectId: string,
  model: string | null,
): Promise<Trainable | null> =>
  inWorkspace(scope, async (tx) => {
    await expectProject(tx, scope, projectId)
    if (model === null) return null
    const found = findTrainable((await workspaceCatalogue(tx, scope)).content, model)
    if (!found) throw new Failure('invalid', 'The price list has no training by the token for this model.')
    return found
  })

async function expectProject(tx: Tx, { workspaceId }: Scope, id: string): Promise<void> {
  const project = await tx.project.findFirst({
    where: { workspaceId, id, archivedAt: null },
    select: { id: true },
  })
  if (!project) throw notFound()
}

/** Keeps what a check found, with what training on it costs at the prices of today. */
export const keepDatasetCheck = (
  scope: Scope,
  projectId: string,
  { fileName, bytes, report, validationFile = null, model = null }: CheckedFile,
): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId, userId: createdBy } = scope
    await expectProject(tx, scope, projectId)
    const today = await todayOf(tx, scope)
    const { content: catalogue } = await workspaceCatalogue(tx, scope)
    const tokens = { training: report.trainingTokens, validation: report.validation?.tokens ?? 0 }
    const costs = trainingPrices(catalogue, tokens, today)
    const found: CheckRow['report'] = {
      ...{
        ...report,
        costs,
        hourly: trainingHours(catalogue, today),
        days: planDays(),
        ...verdictOf(report),
      },
      ...{ validationFile, model },
    }
    const id = newId()
    await tx.datasetCheck.create({
      data: { workspaceId, id, projectId, createdBy, fileName, bytes, report: asJson(found) },
    })
    await audit(tx, scope, {
      ...{ action: 'dataset.checked', subjectKind: 'dataset', subjectId: id, projectId },
      summary: `Checked the training data ${fileName}: ${found.verdict}`,
    })
    return { id }
  })

const setArchived = (scope: Scope, id: string, isArchived: boolean): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const row = await tx.datasetCheck.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if ((row.archivedAt !== null) === isArchived) return
    await tx.datasetCheck.updateMany({
      where: { workspaceId, id },
      data: { archivedAt: isArchived ? new Date() : null },
    })
    await audit(tx, scope, {
      action: isArchived ? 'dataset.archived' : 'dataset.restored',
      ...{ subjectKind: 'dataset', subjectId: id, projectId: row.projectId },
      summary: `${isArchived ? 'Removed' : 'Brought back'} the check of ${row.fileName}`,
    })
  })

export const archiveCheck = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)
export const restoreCheck = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)

/** Checks of a project, the newest first. */
export async function listDatasetChecks(tx: Tx, scope: Scope, projectId: string): Promise<CheckRow[]> {
  const { workspaceId } = scope
  const rows = await tx.datasetCheck.findMany({
    where: { workspaceId, projectId, archivedAt: null },
    orderBy: { id: 'desc' },
    take: 20,
  })
  return rows.map(({ id, fileName, bytes, createdAt, report }) => ({
    ...{ id, fileName, bytes: Number(bytes), checkedAt: createdAt.toISOString() },
    report: keptReport(report),
  }))
}
