import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import { isEnded, PROJECT_STATUSES } from '#lib/domain/project/status.ts'
import type { Tx } from './database.ts'

export type DueTask = {
  id: string
  name: string
  isGate: boolean
  endsOn: Day
  isOverdue: boolean
  projectId: string
  projectName: string
}

const SHOWN = 8

/** Open tasks that end within a week from `today` or should have ended before, the oldest first, and how many there are. */
export async function dueTasks(
  tx: Tx,
  scope: Scope,
  today: Day,
): Promise<{ tasks: DueTask[]; total: number }> {
  const rows = await tx.$queryRaw<(DueTask & { total: number })[]>`
    select task.id, task.name, task.is_gate as "isGate", task.ends_on::text as "endsOn",
      task.ends_on < ${today}::date as "isOverdue", project.id as "projectId", project.name as "projectName",
      (count(*) over ())::int as total
    from task
    join phase on phase.workspace_id = task.workspace_id and phase.id = task.phase_id
    join timeline on timeline.workspace_id = phase.workspace_id and timeline.id = phase.timeline_id
    join project on project.workspace_id = timeline.workspace_id and project.id = timeline.project_id
    where task.workspace_id = ${scope.workspaceId}::uuid and task.archived_at is null and task.done_at is null
      and task.ends_on <= ${addDays(today, 7)}::date and timeline.archived_at is null
      and project.archived_at is null and not project.status::text = any(${PROJECT_STATUSES.filter(isEnded)})
    order by task.ends_on, task.id
    limit ${SHOWN}`
  return { total: rows[0]?.total ?? 0, tasks: rows.map(({ total: _, ...task }) => task) }
}
