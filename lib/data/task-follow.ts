import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { dayOffProblem } from '#lib/domain/timeline/day-off.ts'
import { givingWay } from '#lib/domain/timeline/link.ts'
import type { Dates } from '#lib/domain/timeline/move.ts'
import type { Moved, TaskDates, TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { formatDay, listOf } from '#lib/format.ts'
import { dateOf } from './convert.ts'
import type { Tx } from './database.ts'
import { findTimeline } from './timeline.ts'

/**
 * Moves what must give way after a change to a plan: open tasks that would start before what they wait for is done. The
 * task that was just put somewhere is held: it may not stand before what it waits for, nor begin or end on a day off.
 */
export async function followLinks(
  tx: Tx,
  scope: Scope,
  projectId: string,
  heldId: string | null,
): Promise<Moved> {
  const timeline = await findTimeline(tx, scope, projectId)
  if (!timeline) throw notFound()
  const tasks = timeline.phases.flatMap((phase) => phase.tasks)
  const held = tasks.find((task) => task.id === heldId)
  const dayOff = held && dayOffProblem(held, timeline)
  if (dayOff) throw conflict(dayOff)
  const moves = givingWay(tasks, daysOff(timeline))
  const problem = moves.find(({ task }) => task.id === heldId)
  if (problem) throw conflict(waitsFor(problem.task, problem.dates, tasks))
  const before: TaskDates[] = []
  const after: TaskDates[] = []
  for (const { task, dates } of moves) {
    await tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, id: task.id },
      data: {
        startsOn: dateOf(dates.startsOn),
        endsOn: dateOf(dates.endsOn),
        revision: { increment: 1 },
      },
    })
    const now = { id: task.id, revision: task.revision + 1 }
    before.push({ ...now, startsOn: task.startsOn, endsOn: task.endsOn })
    after.push({ ...now, ...dates })
  }
  return { before, after }
}

function waitsFor(task: TimelineTask, from: Dates, tasks: readonly TimelineTask[]): string {
  const names = task.after.flatMap((link) => tasks.find((other) => other.id === link.task)?.name ?? [])
  return `${task.name} waits for ${listOf(names)} and can start on ${formatDay(from.startsOn)} at the earliest. Move those first, or remove the link.`
}
