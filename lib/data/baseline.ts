import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import type { Tx } from './database.ts'

/**
 * Makes what the plans of a project say now their baseline, at the first acceptance of one of its quotes; a later one
 * changes no baseline, nor does it of plans made since. To be called before `advanceProject`: the project is locked here, so
 * that a plan made at the same time is made before or after, and the audit log comes last. Answers how many plans it froze.
 */
export async function freezeBaseline(
  tx: Tx,
  scope: Scope | ShareScope,
  projectId: string,
  acceptanceId: string,
): Promise<number> {
  const { workspaceId } = scope
  const [project] = await tx.$queryRaw<object[]>`
    select from project where workspace_id = ${workspaceId}::uuid and id = ${projectId}::uuid for no key update`
  if (!project) throw notFound()
  const earlier = await tx.acceptance.count({
    where: { workspaceId, id: { not: acceptanceId }, reversal: null, quote: { projectId } },
  })
  if (earlier > 0) return 0
  const plans = await tx.$queryRaw<{ id: string }[]>`
    select id from timeline where workspace_id = ${workspaceId}::uuid and project_id = ${projectId}::uuid
    order by id for update`
  await tx.$executeRaw`
    update task set baseline_starts_on = task.starts_on, baseline_ends_on = task.ends_on
    from phase join timeline on timeline.workspace_id = phase.workspace_id and timeline.id = phase.timeline_id
    where task.workspace_id = ${workspaceId}::uuid and phase.workspace_id = task.workspace_id
      and phase.id = task.phase_id and timeline.project_id = ${projectId}::uuid`
  const { count } = await tx.timeline.updateMany({
    where: { workspaceId, id: { in: plans.map((plan) => plan.id) } },
    data: { baselineAt: new Date(), acceptanceId },
  })
  return count
}
