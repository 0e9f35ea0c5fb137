import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { JobRow } from '#lib/domain/evidence/evidence-view.ts'
import type { TrainingCost, TrainingJob } from '#lib/domain/evidence/training-job.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'

type KeptJob = TrainingJob & { cost: TrainingCost | null; currency: string }

/** Jobs of a project, the newest first. */
export async function listTrainingJobs(tx: Tx, scope: Scope, projectId: string): Promise<JobRow[]> {
  const { workspaceId } = scope
  const rows = await tx.trainingJob.findMany({
    where: { workspaceId, projectId, archivedAt: null },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(({ id, content }) => ({ rowId: id, ...(content as unknown as KeptJob) }))
}

/** Takes a job out of the account, or back into it. Throws not-found. */
const setArchived = (scope: Scope, id: string, isArchived: boolean): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const row = await tx.trainingJob.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      include: { project: { select: { archivedAt: true } } },
    })
    if (!row) throw notFound()
    if (row.project.archivedAt)
      throw conflict('This project is archived. Restore it, then repeat your change.')
    if ((row.archivedAt !== null) === isArchived) return
    const archivedAt = isArchived ? new Date() : null
    await tx.trainingJob.updateMany({ where: { workspaceId, id: row.id }, data: { archivedAt } })
    await audit(tx, scope, {
      action: isArchived ? 'training-job.archived' : 'training-job.restored',
      ...{ subjectKind: 'training-job', subjectId: row.id, projectId: row.projectId },
      summary: `${isArchived ? 'Removed' : 'Brought back'} the training job ${row.jobId}`,
    })
  })

export const archiveJob = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)
export const restoreJob = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)
