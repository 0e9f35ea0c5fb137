import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { dayOffProblem } from '#lib/domain/timeline/day-off.ts'
import { shift, tasksFrom } from '#lib/domain/timeline/move.ts'
import type { Moved, TaskDates } from '#lib/domain/timeline/timeline-view.ts'
import { daysOff } from '#lib/domain/timeline/working-day.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import type { PlanMove, PlanShift } from '#lib/schemas/timeline.ts'
import { audit } from './audit.ts'
import { readWorkWeek } from './calendar.ts'
import { dateOf, dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { followLinks } from './task-follow.ts'

type PlanTask = TaskDates & { name: string; doneOn: string | null }
type Plan = { projectId: string; timelineId: string; phases: { tasks: PlanTask[] }[] }

const TO_MOVE_IT = 'Open it again, or set its days in its form.'

/**
 * Sets the days of tasks of one plan: all of them or, when one was changed in the meantime, none. What waits for them gives
 * way, unless this takes another move back: then every task goes exactly where it was. What is done never moves.
 */
export function moveTasks(scope: Scope, { tasks, isUndo }: PlanMove): Promise<Moved> {
  return inWorkspace(scope, async (tx) => {
    const plan = await lockPlanOf(tx, scope, tasks[0]?.id ?? '')
    const known = new Map(plan.phases.flatMap((phase) => phase.tasks).map((task) => [task.id, task]))
    const moved = tasks.map((task) => {
      const now = known.get(task.id)
      if (!now) throw notFound()
      if (now.revision !== task.revision) throw conflict()
      if (now.doneOn !== null) throw conflict(`${now.name} is done: it stays where it was. ${TO_MOVE_IT}`)
      return { now, next: task }
    })
    if (!isUndo) await refuseDaysOff(tx, scope, tasks)
    const one = moved.length === 1 ? moved[0]?.now.name : null
    const own = await write(
      tx,
      scope,
      plan.projectId,
      moved,
      one ? `Moved the task ${one}` : `Moved ${moved.length} tasks`,
    )
    if (isUndo) return own
    const held = moved.length === 1 ? (moved[0]?.now.id ?? null) : null
    const others = await followLinks(tx, scope, plan.projectId, held)
    return { before: [...own.before, ...others.before], after: [...own.after, ...others.after] }
  })
}

async function refuseDaysOff(tx: Tx, scope: Scope, tasks: PlanMove['tasks']): Promise<void> {
  const week = await readWorkWeek(tx, scope)
  const problem = tasks.map((dates) => dayOffProblem(dates, week)).find((found) => found !== null)
  if (problem) throw conflict(problem)
}

/** Moves a task and all open work after it by working days. */
export function shiftPlan(scope: Scope, { taskId, revision, days }: PlanShift): Promise<Moved> {
  return inWorkspace(scope, async (tx) => {
    const plan = await lockPlanOf(tx, scope, taskId)
    const from = plan.phases.flatMap((phase) => phase.tasks).find((task) => task.id === taskId)
    if (from?.revision !== revision) throw conflict()
    const off = daysOff(await readWorkWeek(tx, scope))
    const moved = tasksFrom(plan.phases, taskId).map((now) => ({
      now,
      next: { ...now, ...shift(now, days, off) },
    }))
    if (moved.length === 0) throw conflict('This task and all that follow are done: nothing is left to move.')
    if (moved.some(({ next }) => next.startsOn < '2000-01-01' || next.endsOn > '2099-12-31'))
      throw invalid({ days: 'This would leave the years 2000 to 2099. Enter fewer days.' })
    const way = `${Math.abs(days)} working days ${days < 0 ? 'earlier' : 'later'}`
    return write(tx, scope, plan.projectId, moved, `Moved ${from.name} and what follows ${way}`)
  })
}

/** Reads the plan that holds the task and keeps every other move of this plan waiting until this one is through. */
export async function lockPlanOf(tx: Tx, scope: Scope, taskId: string): Promise<Plan> {
  const { workspaceId } = scope
  const inForce = { archivedAt: null, project: { archivedAt: null } }
  const task = await tx.task.findFirst({
    where: { workspaceId, id: taskId, archivedAt: null, phase: { timeline: inForce } },
    select: { phase: { select: { timelineId: true } } },
  })
  if (!task) throw notFound()
  const { timelineId } = task.phase
  await tx.$queryRaw`
    select from timeline where workspace_id = ${workspaceId}::uuid and id = ${timelineId}::uuid for update`
  const { projectId, phases } = await tx.timeline.findFirstOrThrow({
    where: { workspaceId, id: timelineId },
    select: {
      projectId: true,
      phases: {
        orderBy: { position: 'asc' },
        select: { tasks: { where: { archivedAt: null }, orderBy: { position: 'asc' } } },
      },
    },
  })
  return {
    projectId,
    timelineId,
    phases: phases.map(({ tasks }) => ({
      tasks: tasks.map(({ id, revision, name, startsOn, endsOn, doneAt }) => ({
        id,
        revision,
        name,
        startsOn: dayOf(startsOn),
        endsOn: dayOf(endsOn),
        doneOn: doneAt && dayOf(doneAt),
      })),
    })),
  }
}

async function write(
  tx: Tx,
  scope: Scope,
  projectId: string,
  moved: { now: PlanTask; next: TaskDates }[],
  summary: string,
): Promise<Moved> {
  const { workspaceId } = scope
  for (const { now, next } of moved) {
    const { count } = await tx.task.updateMany({
      where: { workspaceId, id: now.id, revision: now.revision },
      data: { startsOn: dateOf(next.startsOn), endsOn: dateOf(next.endsOn), revision: { increment: 1 } },
    })
    if (count === 0) throw conflict()
  }
  await audit(tx, scope, {
    action: 'task.moved',
    subjectKind: 'task',
    subjectId: moved[0]?.now.id ?? null,
    projectId,
    summary,
    detail: { tasks: moved.length },
  })
  const dates = (task: TaskDates, revision: number): TaskDates => ({
    id: task.id,
    revision,
    startsOn: task.startsOn,
    endsOn: task.endsOn,
  })
  return {
    before: moved.map(({ now }) => dates(now, now.revision + 1)),
    after: moved.map(({ now, next }) => dates({ ...next, id: now.id }, now.revision + 1)),
  }
}
