import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { dayIn } from '#lib/format.ts'
import { dateOf, dayOf } from './convert.ts'
import type { Tx } from './database.ts'
import type { TaskDay } from './generated/client.ts'
import { type TaskRow, type TimelineRow, wholeTimeline } from './timeline-row.ts'

type Past = { projectId: string; day: Day; timeZone: string }

/**
 * The plan that a project had on a day that is past, as it stood at its end: every task with the days, links, range and
 * baseline that it had, those that were removed since with them, those that were added since without. A plan that was made
 * later is told as it was first made. Who does a task, and the days off of the calendar, are those of today.
 */
export async function findPastPlan(
  tx: Tx,
  scope: Scope | ShareScope,
  past: Past,
): Promise<TimelineRow | null> {
  const { workspaceId } = scope
  const id = await idInForce(tx, scope, past)
  if (id === null) return null
  const row = await tx.timeline.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    include: wholeTimeline,
  })
  const of = { workspaceId, task: { phase: { timelineId: row.id } } }
  const { _min: first } = await tx.taskDay.aggregate({ where: of, _min: { day: true } })
  const day = first.day && dayOf(first.day) > past.day ? dayOf(first.day) : past.day
  const known = await tx.taskDay.findMany({
    where: { ...of, day: { lte: dateOf(day) } },
    orderBy: [{ taskId: 'asc' }, { day: 'desc' }],
    distinct: ['taskId'],
  })
  const then = new Map(known.map((task) => [task.taskId, task]))
  const isLater = dayIn(row.baselineAt, past.timeZone) > day
  return {
    ...row,
    ...(isLater && { baselineAt: row.createdAt, acceptance: null }),
    phases: row.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.flatMap((task) => taskOn(task, then.get(task.id), { ...past, day })),
    })),
  }
}

/** The last plan made until the day that stood on it; else the one that the project has, which was made later. */
async function idInForce(
  tx: Tx,
  { workspaceId }: Scope | ShareScope,
  { projectId, day, timeZone }: Past,
): Promise<string | null> {
  const rows = await tx.timeline.findMany({
    where: { workspaceId, projectId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, archivedAt: true },
  })
  const stood = rows.find(
    ({ createdAt, archivedAt }) =>
      dayIn(createdAt, timeZone) <= day && (archivedAt === null || dayIn(archivedAt, timeZone) > day),
  )
  return (stood ?? rows.find(({ archivedAt }) => archivedAt === null))?.id ?? null
}

function taskOn(task: TaskRow, then: TaskDay | undefined, { day, timeZone }: Past): TaskRow[] {
  if (!then) return []
  const { day: _, taskId, workspaceId, after, ...was } = then
  const links = after as { afterId: string; lagDays: number }[]
  return [
    {
      ...task,
      ...was,
      after: links.map((link) => ({ workspaceId, taskId, ...link })),
      checklistItems: task.checklistItems.map((item) =>
        item.doneAt && dayIn(item.doneAt, timeZone) > day ? { ...item, doneAt: null } : item,
      ),
    },
  ]
}
