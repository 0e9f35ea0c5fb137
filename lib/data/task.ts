import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { MAX_TASKS, type TaskChange, type TaskInput, type Tick } from '#lib/schemas/timeline.ts'
import { audit } from './audit.ts'
import { dateOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { newId } from './id.ts'
import { followLinks } from './task-follow.ts'
import { lockPlanOf } from './task-move.ts'

/** Tasks of a plan that is in force: neither it nor its project is archived. */
const inForce = { phase: { timeline: { archivedAt: null, project: { archivedAt: null } } } }

/** Adds work at the end of a phase. It was not planned at first, so its baseline is the phase's end: all of it is slip. */
export function createTask(scope: Scope, input: TaskInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { phaseId, name } = input
    await requireRoom(tx, scope, await lockPhase(tx, scope, phaseId))
    const { _max: last } = await tx.task.aggregate({
      where: { workspaceId, phaseId },
      _max: { position: true, baselineEndsOn: true },
    })
    const baseline = last.baselineEndsOn ?? dateOf(input.endsOn)
    const id = newId()
    await tx.task.create({
      data: {
        workspaceId,
        id,
        phaseId,
        position: (last.position ?? -1) + 1,
        name,
        startsOn: dateOf(input.startsOn),
        endsOn: dateOf(input.endsOn),
        baselineStartsOn: baseline,
        baselineEndsOn: baseline,
        isGate: false,
      },
    })
    const { projectId } = await lockPlanOf(tx, scope, id)
    await followLinks(tx, scope, projectId, id)
    await tellOfTask(tx, scope, id, 'added', `Added the task ${name}`)
    return { id }
  })
}

/** Renames a task and sets its days, its range and who does it. What waits for it gives way. */
export function updateTask(scope: Scope, { id, revision, ...input }: TaskChange): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    await requireMember(tx, scope, input.ownerId)
    const { projectId } = await lockPlanOf(tx, scope, id)
    const data = { ...input, startsOn: dateOf(input.startsOn), endsOn: dateOf(input.endsOn) }
    const { count } = await tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, id, revision, archivedAt: null, ...inForce },
      data: { ...data, revision: { increment: 1 } },
    })
    if (count === 0) await refuseStale(tx, scope, id)
    await followLinks(tx, scope, projectId, id)
    await tellOfTask(tx, scope, id, 'changed', `Changed the task ${input.name}`)
  })
}

/** Removes a task; `restoreTask` brings it back with its ticks. A phase keeps one task. Saying it twice changes nothing. */
export function archiveTask(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const task = await findTask(tx, scope, { id })
    await lockPhase(tx, scope, task.phaseId)
    if (task.archivedAt) return
    const others = await tx.task.count({
      where: { workspaceId, phaseId: task.phaseId, archivedAt: null, id: { not: id } },
    })
    if (others === 0) throw conflict('This is the last task of its phase. A phase keeps at least one.')
    await tx.task.updateMany({
      where: { workspaceId, id },
      data: { archivedAt: new Date(), revision: { increment: 1 } },
    })
    await tellOfTask(tx, scope, id, 'archived', `Removed the task ${task.name}`)
  })
}

export function restoreTask(scope: Scope, id: string): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const task = await findTask(tx, scope, { id })
    if (!task.archivedAt) return
    await requireRoom(tx, scope, await lockPhase(tx, scope, task.phaseId))
    await tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, id, archivedAt: { not: null } },
      data: { archivedAt: null, revision: { increment: 1 } },
    })
    await tellOfTask(tx, scope, id, 'restored', `Brought the task ${task.name} back`)
  })
}

/** Ticks a task or opens it again. Saying it twice changes nothing: the first tick keeps its day and its person. */
export function tickTask(scope: Scope, { id, isDone }: Tick): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const task = await findTask(tx, scope, { id, archivedAt: null })
    const { count } = await tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, id, doneAt: isDone ? null : { not: null } },
      data: isDone ? { doneAt: new Date(), doneBy: scope.userId } : { doneAt: null, doneBy: null },
    })
    if (count === 0) return
    const summary = isDone ? `Finished the task ${task.name}` : `Opened the task ${task.name} again`
    await tellOfTask(tx, scope, id, isDone ? 'done' : 'reopened', summary)
  })
}

/** Ticks one item of a task's checklist or opens it again. */
export function tickItem(scope: Scope, { id, isDone }: Tick): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const item = await tx.checklistItem.findFirst({
      where: { workspaceId, id, task: { archivedAt: null, ...inForce } },
    })
    if (!item) throw notFound()
    const { count } = await tx.checklistItem.updateMany({
      where: { workspaceId, id, doneAt: isDone ? null : { not: null } },
      data: isDone ? { doneAt: new Date(), doneBy: scope.userId } : { doneAt: null, doneBy: null },
    })
    if (count === 0) return
    const summary = `${isDone ? 'Ticked' : 'Unticked'}: ${item.label}`
    await tellOfTask(tx, scope, item.taskId, isDone ? 'item-ticked' : 'item-unticked', summary)
  })
}

async function findTask(tx: Tx, scope: Scope, where: Prisma.TaskWhereInput) {
  const task = await tx.task.findFirst({ where: { ...where, workspaceId: scope.workspaceId, ...inForce } })
  if (!task) throw notFound()
  return task
}

/**
 * Two changes to the set of tasks of one phase queue here, so that positions stay unique and one task remains. Returns
 * the id of the plan.
 */
async function lockPhase(tx: Tx, scope: Scope, phaseId: string): Promise<string> {
  const { workspaceId } = scope
  const phase = await tx.phase.findFirst({ where: { workspaceId, id: phaseId, ...inForce.phase } })
  if (!phase) throw notFound()
  await tx.$queryRaw`
    select from phase where workspace_id = ${workspaceId}::uuid and id = ${phaseId}::uuid for update`
  return phase.timelineId
}

async function requireRoom(tx: Tx, { workspaceId }: Scope, timelineId: string): Promise<void> {
  const count = await tx.task.count({ where: { workspaceId, archivedAt: null, phase: { timelineId } } })
  if (count >= MAX_TASKS) throw conflict(`A plan holds at most ${MAX_TASKS} tasks.`)
}

async function requireMember(tx: Tx, { workspaceId }: Scope, userId: string | null): Promise<void> {
  if (userId && (await tx.member.count({ where: { workspaceId, userId } })) === 0)
    throw invalid({ ownerId: 'This person is not a member any more. Choose another one.' })
}

async function refuseStale(tx: Tx, scope: Scope, id: string): Promise<never> {
  await findTask(tx, scope, { id, archivedAt: null })
  throw conflict()
}

async function tellOfTask(tx: Tx, scope: Scope, id: string, verb: string, summary: string): Promise<void> {
  const { phase } = await tx.task.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId, id },
    select: { phase: { select: { timeline: { select: { projectId: true } } } } },
  })
  const projectId = phase.timeline.projectId
  await audit(tx, scope, { action: `task.${verb}`, subjectKind: 'task', subjectId: id, projectId, summary })
}
