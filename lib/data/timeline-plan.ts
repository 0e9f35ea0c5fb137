import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { atPace } from '#lib/domain/timeline/history.ts'
import { layOut, type PlannedPhase } from '#lib/domain/timeline/lay-out.ts'
import { templateOf } from '#lib/domain/timeline/template.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { TimelineInput } from '#lib/schemas/timeline.ts'
import { audit } from './audit.ts'
import { readWorkWeek } from './calendar.ts'
import { approachColumn, dateOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { readOwnLengths } from './past-plan.ts'
import { getTemplate } from './timeline-template.ts'

/** Makes the plan of a project from the template of an approach or from one of the workspace's own. A project has one plan at a time. */
export function createTimeline(scope: Scope, input: TimelineInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const id = newId()
    const { projectId, approach, templateId } = input
    const project = await lockProjectWithoutPlan(tx, scope, projectId)
    const own = input.isOwnPace ? (await readOwnLengths(tx, scope))[approach] : undefined
    const chosen = templateId
      ? await getTemplate(tx, scope, { id: templateId, approach })
      : templateOf[approach]
    const template = own ? atPace(chosen, own.median) : chosen
    const phases = layOut(template, input.startsOn, await readWorkWeek(tx, scope))
    const startsOn = dateOf(phases[0]?.tasks[0]?.startsOn ?? input.startsOn)
    await tx.timeline.create({
      data: {
        workspaceId,
        id,
        projectId,
        approach: approachColumn(approach),
        template: template.id,
        startsOn,
      },
    })
    await insertPhases(tx, scope, id, phases)
    await audit(tx, scope, {
      action: 'timeline.created',
      subjectKind: 'timeline',
      subjectId: id,
      projectId,
      summary: `Planned ${project.name} from the template ${template.name}${own ? ' at our own pace' : ''}`,
    })
    return { id }
  })
}

/** Takes the plan away; `restoreTimeline` brings it back with all its ticks. Saying it twice changes nothing. */
export function archiveTimeline(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.timeline.updateMany({
      where: { workspaceId, id, archivedAt: null },
      data: { archivedAt: new Date(), revision: { increment: 1 } },
    })
    if (count > 0) return tellOfPlan(tx, scope, id, 'archived')
    if (!(await tx.timeline.findUnique({ where: { workspaceId_id: { workspaceId, id } } }))) throw notFound()
  })
}

/** Undoes an archive, unless the project has another plan by now. */
export function restoreTimeline(scope: Scope, id: string): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const where = { workspaceId_id: { workspaceId: scope.workspaceId, id } }
    const timeline = await tx.timeline.findUnique({ where })
    if (!timeline) throw notFound()
    if (!timeline.archivedAt) return
    await lockProjectWithoutPlan(tx, scope, timeline.projectId)
    await tx.timeline.update({ where, data: { archivedAt: null, revision: { increment: 1 } } })
    await tellOfPlan(tx, scope, id, 'restored')
  })
}

/** The lock on the project makes two people who plan at once queue, so that one of them gets the conflict. */
async function lockProjectWithoutPlan(tx: Tx, scope: Scope, projectId: string): Promise<{ name: string }> {
  const { workspaceId } = scope
  const [project] = await tx.$queryRaw<{ name: string }[]>`
    select name from project
    where workspace_id = ${workspaceId}::uuid and id = ${projectId}::uuid and archived_at is null
    for update`
  if (!project) throw notFound()
  const other = await tx.timeline.findFirst({ where: { workspaceId, projectId, archivedAt: null } })
  if (other) throw conflict('This project has a plan already. Archive it before you make another one.')
  return project
}

async function insertPhases(tx: Tx, scope: Scope, timelineId: string, plan: PlannedPhase[]): Promise<void> {
  const { workspaceId } = scope
  const phases = plan.map((phase, position) => ({ ...phase, id: newId(), position }))
  const tasks = phases.flatMap((phase) =>
    phase.tasks.map((task, position) => ({ ...task, id: newId(), position, phaseId: phase.id })),
  )
  await tx.phase.createMany({
    data: phases.map(({ id, position, name }) => ({ workspaceId, id, timelineId, position, name })),
  })
  await tx.task.createMany({
    data: tasks.map(({ checklist: _, key: __, after: ___, startsOn, endsOn, ...task }) => ({
      workspaceId,
      ...task,
      startsOn: dateOf(startsOn),
      endsOn: dateOf(endsOn),
      baselineStartsOn: dateOf(startsOn),
      baselineEndsOn: dateOf(endsOn),
    })),
  })
  const ids = new Map(tasks.map((task) => [task.key, task.id]))
  await tx.taskLink.createMany({
    data: tasks.flatMap(({ id: taskId, after }) =>
      after.flatMap(({ task, lag: lagDays }) => {
        const afterId = ids.get(task)
        return afterId ? [{ workspaceId, taskId, afterId, lagDays }] : []
      }),
    ),
  })
  await tx.checklistItem.createMany({
    data: tasks.flatMap(({ id: taskId, checklist }) =>
      checklist.map((item, position) => ({ workspaceId, id: newId(), taskId, position, ...item })),
    ),
  })
}

async function tellOfPlan(tx: Tx, scope: Scope, id: string, verb: 'archived' | 'restored'): Promise<void> {
  const { project } = await tx.timeline.findFirstOrThrow({
    where: { workspaceId: scope.workspaceId, id },
    select: { project: { select: { id: true, name: true } } },
  })
  await audit(tx, scope, {
    action: `timeline.${verb}`,
    subjectKind: 'timeline',
    subjectId: id,
    projectId: project.id,
    summary: `${verb === 'archived' ? 'Archived' : 'Restored'} the plan of ${project.name}`,
  })
}
