import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import { type OwnLength, ownLengths, type PastPlan } from '#lib/domain/timeline/history.ts'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { readWorkWeek } from './calendar.ts'
import type { Tx } from './database.ts'

/** Older projects say little about how one works now. */
const LAST = 5

/** How long the last finished plans of each approach took, the one that ended last first. */
export async function readOwnLengths(tx: Tx, scope: Scope): Promise<Partial<Record<Approach, OwnLength>>> {
  const plans = await tx.$queryRaw<PastPlan[]>`
    select approach, "projectName", "startsOn", "endsOn" from (
      select replace(timeline.approach::text, '_', '-') as approach,
        project.name as "projectName", min(task.starts_on)::text as "startsOn", max(task.ends_on)::text as "endsOn",
        row_number() over (partition by timeline.approach order by max(task.ends_on) desc, timeline.id) as place
      from timeline
      join project on project.workspace_id = timeline.workspace_id and project.id = timeline.project_id
      join phase on phase.workspace_id = timeline.workspace_id and phase.timeline_id = timeline.id
      join task on task.workspace_id = phase.workspace_id and task.phase_id = phase.id
      where timeline.workspace_id = ${scope.workspaceId}::uuid
        and timeline.archived_at is null and task.archived_at is null and project.archived_at is null
      group by timeline.id, timeline.approach, project.name
      having bool_and(task.done_at is not null)
    ) finished
    where place <= ${LAST} order by approach, place`
  return ownLengths(plans, daysOff(await readWorkWeek(tx, scope)))
}
