import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { dateOf } from '#lib/data/convert.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { archiveTask, createTask, restoreTask, tickItem, tickTask, updateTask } from '#lib/data/task.ts'
import { moveTasks, shiftPlan } from '#lib/data/task-move.ts'
import { findTimeline, getProjectTimeline } from '#lib/data/timeline.ts'
import { archiveTimeline, createTimeline, restoreTimeline } from '#lib/data/timeline-plan.ts'
import { timelineProgress } from '#lib/domain/timeline/progress.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { MAX_TASKS, planMove } from '#lib/schemas/timeline.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

const plain = { lowDays: null, highDays: null, ownerId: null }

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

async function plannedProject(startsOn = '2026-11-30') {
  const { projectId } = await newProject(scope)
  const { id } = await createTimeline(scope, { projectId, approach: 'prompting', startsOn })
  const read = async (): Promise<TimelineView> => {
    const timeline = await inWorkspace(scope, (tx) => findTimeline(tx, scope, projectId))
    if (!timeline) throw new Error('the plan is gone')
    return timeline
  }
  const tasks = async () => (await read()).phases.flatMap((phase) => phase.tasks)
  return { projectId, id, read, tasks }
}

const actionsOf = (projectId: string) =>
  inWorkspace(scope, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { workspaceId: scope.workspaceId, projectId },
      orderBy: { sequence: 'asc' },
    })
    return rows.map((row) => row.action)
  })

describe('planning', () => {
  it('lays the template out, with checklists and their source', async () => {
    const { projectId, read } = await plannedProject()
    const timeline = await read()
    // Eight working days from Mon 30 Nov 2026 end on Wed 9 Dec.
    expect(timelineProgress(timeline)).toMatchObject({
      startsOn: '2026-11-30',
      endsOn: '2026-12-09',
      done: 0,
      total: 12,
    })
    expect(timeline.phases[0]?.tasks[0]?.checklist[0]).toMatchObject({ source: 'guide-2025', isDone: false })
    expect(await actionsOf(projectId)).toEqual(['timeline.created'])
  })

  it('gives a project one plan, even when two people plan at once', async () => {
    const { projectId } = await newProject(scope)
    const plan = () => createTimeline(scope, { projectId, approach: 'hybrid', startsOn: '2026-11-30' })
    const results = await Promise.allSettled([plan(), plan(), plan()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  })

  it('archives and restores a plan, but not beside another one', async () => {
    const { projectId, id } = await plannedProject()
    await archiveTimeline(scope, id)
    expect((await getProjectTimeline(scope, projectId)).timeline).toBeNull()
    await createTimeline(scope, { projectId, approach: 'retrieval', startsOn: '2026-12-01' })
    await expect(restoreTimeline(scope, id)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('moving', () => {
  it('moves a task with all that follows and takes it back exactly', async () => {
    const { tasks } = await plannedProject()
    const before = await tasks()
    const from = before[3]?.id ?? ''
    await tickTask(scope, { id: before[4]?.id ?? '', isDone: true })
    const moved = await shiftPlan(scope, { taskId: from, revision: 1, days: 3 })
    const after = await tasks()
    await expect(shiftPlan(scope, { taskId: from, revision: 1, days: 3 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(moved.after).toHaveLength(8) // twelve in all, three before it, one done
    expect(after[1]).toMatchObject({ startsOn: before[1]?.startsOn, revision: 1 })
    expect(after[4]).toMatchObject({ startsOn: before[4]?.startsOn, revision: 1 })
    // Write the prompts: Tue 1 and Wed 2 Dec, three working days later Fri 4 and Mon 7 Dec.
    expect(after[3]).toMatchObject({
      startsOn: '2026-12-04',
      endsOn: '2026-12-07',
      baselineStartsOn: '2026-12-01',
    })
    await moveTasks(scope, { tasks: moved.before, isUndo: true })
    const days = (list: typeof before) => list.map((task) => [task.startsOn, task.endsOn])
    expect(days(await tasks())).toEqual(days(before))
  })

  it('moves none when one was changed in the meantime', async () => {
    const { tasks } = await plannedProject()
    const [first, second] = await tasks()
    if (!first || !second) throw new Error('no tasks')
    const dates = { startsOn: '2027-01-04', endsOn: '2027-01-05' }
    const stale = [
      { ...dates, id: first.id, revision: 1 },
      { ...dates, id: second.id, revision: 7 },
    ]
    await expect(moveTasks(scope, { tasks: stale, isUndo: false })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await tasks())[0]).toEqual(first)
  })

  it('stays within the years it can draw', async () => {
    const { tasks } = await plannedProject('2099-12-01')
    const taskId = (await tasks())[0]?.id ?? ''
    await expect(shiftPlan(scope, { taskId, revision: 1, days: 200 })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('tasks', () => {
  it('are added, changed, removed and brought back', async () => {
    const { projectId, read, tasks } = await plannedProject()
    const phase = (await read()).phases[0]
    const dates = { startsOn: '2026-12-10', endsOn: '2026-12-11' }
    const { id } = await createTask(scope, {
      phaseId: phase?.id ?? '',
      name: 'Ask the works council',
      ...dates,
    })
    // The phase was to end on Mon 30 Nov; with the added work it ends on Fri 11 Dec: nine working days later.
    expect(timelineProgress(await read()).phases[0]).toMatchObject({ total: 4, slipDays: 9 })
    await updateTask(scope, { id, revision: 1, name: 'Ask the council', ...dates, ...plain })
    await expect(
      updateTask(scope, { id, revision: 1, name: 'Too late', ...dates, ...plain }),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
    await archiveTask(scope, id)
    expect((await tasks()).map((task) => task.id)).not.toContain(id)
    await restoreTask(scope, id)
    expect((await tasks()).find((task) => task.id === id)).toMatchObject({ name: 'Ask the council' })
    expect((await actionsOf(projectId)).slice(1)).toEqual([
      'task.added',
      'task.changed',
      'task.archived',
      'task.restored',
    ])
  })

  it('never leave a phase empty', async () => {
    const { read } = await plannedProject()
    const only = (await read()).phases[1]?.tasks[0]?.id ?? ''
    await expect(archiveTask(scope, only)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('are no more than a move can name, and all of them move', async () => {
    const { read, tasks } = await plannedProject()
    const phaseId = (await read()).phases[0]?.id ?? ''
    const held = (await tasks()).length
    const day = dateOf('2026-12-01')
    const step = {
      ...{ workspaceId: scope.workspaceId, phaseId, isGate: false, startsOn: day, endsOn: day },
      ...{ baselineStartsOn: day, baselineEndsOn: day },
    }
    const data = Array.from({ length: MAX_TASKS - held }, (_, at) => ({
      ...{ ...step, id: newId(), position: 100 + at, name: `Step ${at}` },
    }))
    await inWorkspace(scope, (tx) => tx.task.createMany({ data }))
    const days = { startsOn: '2026-12-01', endsOn: '2026-12-01' }
    await expect(createTask(scope, { phaseId, name: 'One more', ...days })).rejects.toThrow(/at most 200/)
    const { before } = await shiftPlan(scope, { taskId: (await tasks())[0]?.id ?? '', revision: 1, days: 1 })
    expect(planMove.parse({ tasks: before, isUndo: true }).tasks).toHaveLength(MAX_TASKS)
  })

  it('are ticked once, by name, and opened again', async () => {
    const { projectId, tasks } = await plannedProject()
    const [task] = await tasks()
    const id = task?.id ?? ''
    await Promise.all([tickTask(scope, { id, isDone: true }), tickTask(scope, { id, isDone: true })])
    await tickItem(scope, { id: task?.checklist[1]?.id ?? '', isDone: true })
    expect((await tasks())[0]).toMatchObject({ doneBy: 'Member owner', revision: 1 })
    expect((await tasks())[0]?.checklist.map((item) => item.isDone)).toEqual([false, true, false, false])
    expect(await actionsOf(projectId)).toEqual(['timeline.created', 'task.done', 'task.item-ticked'])
    await tickTask(scope, { id, isDone: false })
    expect((await tasks())[0]).toMatchObject({ doneOn: null, doneBy: null })
  })
})
