import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import { type OwnLength, ownLengths, type PastPlan } from '#lib/domain/timeline/history.ts'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { readWorkWeek } from './calendar.ts'
import type { Tx } from './database.ts'

/** Older projects say little about how one works now. */
const LAST = 5

/** How long the last finished plans of each approach took and what was billed meanwhile, the one that ended last first. */
export async function readOwnLengths(tx: Tx, scope: Scope): Promise<Partial<Record<Approach, OwnLength>>> {
  const plans = await tx.$queryRaw<PastPlan[]>`
    select approach, "projectName", "startsOn", "endsOn", finished.currency, cost.billed::text as billed,
      cost.records::int as records, cost.unpriced::int as unpriced
    from (
      select project.id as "projectId", project.currency, replace(timeline.approach::text, '_', '-') as approach,
        project.name as "projectName", min(task.starts_on)::text as "startsOn", max(task.ends_on)::text as "endsOn",
        row_number() over (partition by timeline.approach order by max(task.ends_on) desc, timeline.id) as place
      from timeline
      join project on project.workspace_id = timeline.workspace_id and project.id = timeline.project_id
      join phase on phase.workspace_id = timeline.workspace_id and phase.timeline_id = timeline.id
      join task on task.workspace_id = phase.workspace_id and task.phase_id = phase.id
      where timeline.workspace_id = ${scope.workspaceId}::uuid
        and timeline.archived_at is null and task.archived_at is null and project.archived_at is null
      group by timeline.id, timeline.approach, project.id, project.name, project.currency
      having bool_and(task.done_at is not null)
    ) finished
    cross join lateral (
      select sum(amount) filter (where currency = finished.currency) as billed, count(*) as records,
        count(*) filter (where amount is null or currency <> finished.currency) as unpriced
      from spend_record
      where workspace_id = ${scope.workspaceId}::uuid and project_id = finished."projectId"
        and archived_at is null and is_counted
        and month between date_trunc('month', finished."startsOn"::date) and finished."endsOn"::date
    ) cost
    where place <= ${LAST} order by approach, place`
  return ownLengths(plans, daysOff(await readWorkWeek(tx, scope)))
}
