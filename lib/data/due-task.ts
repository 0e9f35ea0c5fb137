import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import { isEnded, PROJECT_STATUSES } from '#lib/domain/project/status.ts'
import { dateOf, dayOf } from './convert.ts'
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
  const where = {
    workspaceId: scope.workspaceId,
    archivedAt: null,
    doneAt: null,
    endsOn: { lte: dateOf(addDays(today, 7)) },
    phase: {
      timeline: {
        archivedAt: null,
        project: { archivedAt: null, status: { notIn: PROJECT_STATUSES.filter(isEnded) } },
      },
    },
  }
  const rows = await tx.task.findMany({
    where,
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: SHOWN,
    select: {
      id: true,
      name: true,
      isGate: true,
      endsOn: true,
      phase: { select: { timeline: { select: { project: { select: { id: true, name: true } } } } } },
    },
  })
  const total = rows.length < SHOWN ? rows.length : await tx.task.count({ where })
  return {
    total,
    tasks: rows.map(({ phase, endsOn, ...task }) => ({
      ...task,
      endsOn: dayOf(endsOn),
      isOverdue: dayOf(endsOn) < today,
      projectId: phase.timeline.project.id,
      projectName: phase.timeline.project.name,
    })),
  }
}
