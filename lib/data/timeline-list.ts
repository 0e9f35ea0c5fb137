import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { expectedEnd } from '#lib/domain/timeline/progress.ts'
import type { TimelineLine } from '#lib/domain/timeline/timeline-line.ts'
import { type DaysOff, daysOff, workingDaysBetween } from '#lib/domain/timeline/working-day.ts'
import { dayIn } from '#lib/format.ts'
import type { TimelineQuery } from '#lib/schemas/timeline.ts'
import { readWorkWeek } from './calendar.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { containing, isBare, ordered, pageOf, sortOf } from './listing.ts'

type Plan = Omit<TimelineLine, 'slipDays'> & { baselineEndsOn: Day; openEndsOn: Day | null }

const sorts = {
  project: ordered(Prisma.sql`lower(plan."projectName")`),
  client: ordered(Prisma.sql`lower(plan."clientName")`),
  approach: ordered(Prisma.sql`plan.approach`),
  startsOn: ordered(Prisma.sql`plan."startsOn"`),
  endsOn: ordered(Prisma.sql`plan."endsOn"`),
}

/** The plans of all projects, the one that ends first on top; sorts by the keys of `sorts`, `-` in front reverses. */
export function listTimelines(
  scope: Scope,
  query: TimelineQuery,
): Promise<{ rows: TimelineLine[]; total: number; isEmpty: boolean }> {
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const today = dayIn(new Date(), timeZone)
    const { rows, total } = await readPlans(tx, scope, query)
    const off = daysOff(await readWorkWeek(tx, scope))
    const all = { workspaceId: scope.workspaceId, archivedAt: null, project: { archivedAt: null } }
    const isEmpty = await isBare(total, () => tx.timeline.findFirst({ where: all, select: { id: true } }))
    return { total, isEmpty, rows: rows.map((plan) => withSlip(plan, today, off)) }
  })
}

/** The whole ends with its last open task, which is late when its day has passed, or with its last task of all. */
function withSlip({ baselineEndsOn, openEndsOn, ...plan }: Plan, today: Day, off: DaysOff): TimelineLine {
  const open = openEndsOn && expectedEnd({ endsOn: openEndsOn, doneOn: null }, today, off)
  const endsOn = open && open > plan.endsOn ? open : plan.endsOn
  return { ...plan, endsOn, slipDays: workingDaysBetween(baselineEndsOn, endsOn, off) }
}

async function readPlans(tx: Tx, scope: Scope, query: TimelineQuery) {
  const found = `%${containing(query.q).contains}%`
  const { skip, take } = pageOf(query)
  const plans = Prisma.sql`
    select timeline.id, project.id as "projectId", project.name as "projectName", client.name as "clientName",
      timeline.approach::text as approach,
      min(task.starts_on)::text as "startsOn", max(task.ends_on)::text as "endsOn",
      max(task.baseline_ends_on)::text as "baselineEndsOn",
      (max(task.ends_on) filter (where task.done_at is null))::text as "openEndsOn",
      (count(*) filter (where task.done_at is not null))::int as done, count(*)::int as total
    from timeline
    join project on project.workspace_id = timeline.workspace_id and project.id = timeline.project_id
    join client on client.workspace_id = project.workspace_id and client.id = project.client_id
    join phase on phase.workspace_id = timeline.workspace_id and phase.timeline_id = timeline.id
    join task on task.workspace_id = phase.workspace_id and task.phase_id = phase.id
    where timeline.workspace_id = ${scope.workspaceId}::uuid
      and timeline.archived_at is null and project.archived_at is null and task.archived_at is null
      and (project.name ilike ${found} or client.name ilike ${found})
      and (${query.approach}::text is null or timeline.approach::text = ${query.approach}::text)
    group by timeline.id, timeline.approach, project.id, project.name, client.name`
  const rows = await tx.$queryRaw<Plan[]>`
    select plan.* from (${plans}) plan
    order by ${sortOf(query.sort, sorts, sorts.endsOn('asc'))}, plan.id
    limit ${take} offset ${skip}`
  const [{ total } = { total: 0 }] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from (${plans}) plan`
  return { rows, total }
}
