import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Option } from '#lib/domain/comparison/case.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import type { RunUse, RunVariant } from '#lib/schemas/evidence.ts'
import { audit } from './audit.ts'
import { changeOption } from './comparison-change.ts'
import { dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { openComparison } from './open-comparison.ts'

async function openRun(tx: Tx, { workspaceId }: Scope, id: string) {
  const row = await tx.evidenceRun.findUnique({
    where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    omit: { items: true },
    include: { project: { select: { archivedAt: true } } },
  })
  if (!row) throw notFound()
  if (row.project.archivedAt) throw conflict('This project is archived. Restore it, then repeat your change.')
  return row
}

type Told = { id: string; projectId: string; model: string | null; task: string }

const tell = (tx: Tx, scope: Scope, { id, projectId, model, task }: Told, verb: string, words: string) =>
  audit(tx, scope, {
    ...{ action: `evidence.${verb}`, subjectKind: 'evidence', subjectId: id, projectId },
    summary: `${words} the run of ${model ?? 'an unnamed model'} on ${task}`,
  })

/** Says whether the model was tuned, where its name does not. */
export const setVariant = (scope: Scope, { id, variant }: RunVariant): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const run = await openRun(tx, scope, id)
    await tx.evidenceRun.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { variant } })
    await tell(tx, scope, run, 'changed', `Marked as ${variant}:`)
  })

/** Takes a run out of the account, or back into it; options that rest on it keep their figures. */
const setArchived = (scope: Scope, id: string, isArchived: boolean): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const run = await openRun(tx, scope, id)
    if ((run.archivedAt !== null) === isArchived) return
    const archivedAt = isArchived ? new Date() : null
    await tx.evidenceRun.updateMany({ where: { workspaceId: scope.workspaceId, id }, data: { archivedAt } })
    await tell(tx, scope, run, isArchived ? 'archived' : 'restored', isArchived ? 'Removed' : 'Brought back')
  })

export const archiveRun = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)
export const restoreRun = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)

/** Puts what a run measured into an option of a comparison, which is computed anew as its next version. */
export const adoptRun = (scope: Scope, input: RunUse): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const run = await openRun(tx, scope, input.id)
    const { passed, failed, errored } = run
    if (passed === null || failed === null || passed + failed === 0)
      throw invalid({
        optionId: 'This run has no items that passed or failed, so that it says nothing of right answers.',
      })
    const was = await openComparison(tx, scope, { id: input.comparisonId, revision: input.revision })
    if (was.projectId !== run.projectId) throw notFound()
    const source = `${run.model ?? 'unnamed model'} on ${run.task}, ${run.metric}; ${run.tool}, ${run.fileName}, read ${dayOf(run.createdAt)}`
    await changeOption(tx, scope, was, {
      optionId: input.optionId,
      reason: 'Measured',
      change: (option: Option): Option => ({
        ...option,
        quality: {
          ...{ passed, failed, errored: errored ?? 0, source: source.slice(0, 300) },
          ...(run.key !== null && { items: run.key }),
        },
      }),
    })
    await tx.evidenceRun.updateMany({
      where: { workspaceId, id: run.id },
      data: { comparisonId: input.comparisonId, optionId: input.optionId },
    })
    await tell(tx, scope, run, 'used', `Used in ${was.name}`)
  })
