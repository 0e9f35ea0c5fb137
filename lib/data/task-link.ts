import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { inOrder } from '#lib/domain/timeline/plan-order.ts'
import type { Moved } from '#lib/domain/timeline/timeline-view.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { type LinkInput, type LinkReference, MAX_LINKS } from '#lib/schemas/task-link.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { followLinks } from './task-follow.ts'
import { lockPlanOf } from './task-move.ts'

type Linked = { id: string; name: string; after: { task: string; lag: number }[] }

/** Lets a task wait for another of the same plan; what has to, gives way. Linking the same two anew changes the lag. */
export function linkTask(scope: Scope, { taskId, afterId, lagDays }: LinkInput): Promise<Moved> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { projectId, timelineId } = await lockPlanOf(tx, scope, taskId)
    const tasks = await linkedTasks(tx, scope, timelineId)
    const [task, before] = [taskId, afterId].map((id) => tasks.find((item) => item.id === id))
    if (!task || !before) throw notFound()
    const others = task.after.filter((link) => link.task !== afterId)
    if (others.length >= MAX_LINKS) throw conflict(`A task waits for at most ${MAX_LINKS} others.`)
    refuseCircle(tasks, { ...task, after: [...others, { task: afterId, lag: lagDays }] })
    await tx.taskLink.upsert({
      where: { workspaceId_taskId_afterId: { workspaceId, taskId, afterId } },
      update: { lagDays },
      create: { workspaceId, taskId, afterId, lagDays },
    })
    const moved = await followLinks(tx, scope, projectId, null)
    await tell(tx, scope, {
      taskId,
      projectId,
      verb: 'linked',
      summary: `${task.name} waits for ${before.name}`,
    })
    return moved
  })
}

/** Takes a link away. No task moves. Saying it twice changes nothing. */
export function unlinkTask(scope: Scope, { taskId, afterId }: LinkReference): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { projectId, timelineId } = await lockPlanOf(tx, scope, taskId)
    const tasks = await linkedTasks(tx, scope, timelineId)
    const before = tasks.find((task) => task.id === afterId)
    if (!before) throw notFound()
    const { count } = await tx.taskLink.deleteMany({ where: { workspaceId, taskId, afterId } })
    const name = tasks.find((task) => task.id === taskId)?.name ?? ''
    if (count > 0) {
      const summary = `${name} does not wait for ${before.name} any more`
      return tell(tx, scope, { taskId, projectId, verb: 'unlinked', summary })
    }
  })
}

/** All tasks of a plan with their links, removed ones too: what is brought back must not close a circle. */
async function linkedTasks(tx: Tx, { workspaceId }: Scope, timelineId: string): Promise<Linked[]> {
  const rows = await tx.task.findMany({
    where: { workspaceId, phase: { timelineId: knownId(timelineId) } },
    orderBy: [{ phase: { position: 'asc' } }, { position: 'asc' }],
    select: { id: true, name: true, after: true },
  })
  return rows.map(({ id, name, after }) => ({
    id,
    name,
    after: after.map((link) => ({ task: link.afterId, lag: link.lagDays })),
  }))
}

function refuseCircle(tasks: readonly Linked[], changed: Linked) {
  const sorted = inOrder(tasks.map((task) => (task.id === changed.id ? changed : task)))
  if (!('circle' in sorted)) return
  const names = sorted.circle.map((id) => tasks.find((task) => task.id === id)?.name ?? id)
  throw conflict(`These would wait for each other: ${names.join(' → ')}.`)
}

type Told = { taskId: string; projectId: string; verb: string; summary: string }

const tell = (tx: Tx, scope: Scope, { taskId, projectId, verb, summary }: Told) =>
  audit(tx, scope, { action: `task.${verb}`, subjectKind: 'task', subjectId: taskId, projectId, summary })
