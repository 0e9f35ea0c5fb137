import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { dueTasks } from '#lib/data/due-task.ts'
import { archiveTask, createTask, restoreTask, tickItem, tickTask, updateTask } from '#lib/data/task.ts'
import { moveTasks, shiftPlan } from '#lib/data/task-move.ts'
import { findTimeline, getProjectTimeline } from '#lib/data/timeline.ts'
import { listTimelines } from '#lib/data/timeline-list.ts'
import { archiveTimeline, createTimeline, restoreTimeline } from '#lib/data/timeline-plan.ts'
import type { Approach } from '#lib/domain/approach.ts'
import type { TimelineQuery } from '#lib/schemas/timeline.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const plain = { lowDays: null, highDays: null, ownerId: null }
const query: TimelineQuery = { q: '', sort: null, page: 1, size: 50, approach: null }

async function plan(owner: Scope, name: string, approach: Approach, startsOn: string) {
  const { projectId } = await newProject(owner, name)
  const { id } = await createTimeline(owner, { projectId, approach, startsOn })
  const { timeline } = await getProjectTimeline(owner, projectId)
  const tasks = timeline?.phases.flatMap((phase) => phase.tasks) ?? []
  return { projectId, id, tasks, phaseId: timeline?.phases[0]?.id ?? '' }
}

describe('the list of plans', () => {
  it('shows ends, progress and slip, filtered, sorted and paged', async () => {
    const soon = await plan(scope, 'Soon 100%', 'prompting', '2098-03-03')
    await plan(scope, 'Later', 'fine-tuning', '2098-03-03')
    await tickTask(scope, { id: soon.tasks[0]?.id ?? '', isDone: true })
    await shiftPlan(scope, { taskId: soon.tasks[1]?.id ?? '', revision: 1, days: 5 })
    const { rows, total } = await listTimelines(scope, query)
    expect(total).toBe(2)
    // Mon 3 Mar 2098 + eight working days end on Wed 12 Mar, moved by five to Wed 19 Mar.
    expect(rows[0]).toMatchObject({
      projectName: 'Soon 100%',
      startsOn: '2098-03-03',
      endsOn: '2098-03-19',
      done: 1,
      total: 12,
      slipDays: 5,
    })
    const names = async (change: Partial<TimelineQuery>) =>
      (await listTimelines(scope, { ...query, ...change })).rows.map((row) => row.projectName)
    expect(await names({ sort: '-endsOn' })).toEqual(['Later', 'Soon 100%'])
    expect(await names({ q: '100%' })).toEqual(['Soon 100%'])
    expect(await names({ q: '100_' })).toEqual([])
    expect(await names({ approach: 'fine-tuning' })).toEqual(['Later'])
    expect(await names({ page: 2 })).toEqual([])
    expect(await names({ sort: 'constructor' })).toEqual(await names({}))
    expect((await listTimelines(other, query)).total).toBe(0)
  })
})

describe('due tasks', () => {
  const due = (owner: Scope, today: string) => inWorkspace(owner, (tx) => dueTasks(tx, owner, today))

  it('are open, end within a week or are overdue, and belong to plans in force', async () => {
    const { scope: owner } = await freshWorkspace()
    const { id, tasks } = await plan(owner, 'Due', 'prompting', '2026-11-30')
    // On Fri 27 Nov the week reaches to Fri 4 Dec: goals and two gates (30 Nov), prompts (2 Dec), tries
    // and their gate (4 Dec).
    expect((await due(owner, '2026-11-27')).total).toBe(6)
    await tickTask(owner, { id: tasks[0]?.id ?? '', isDone: true })
    const late = await due(owner, '2026-12-01')
    expect(late.tasks[0]).toMatchObject({ name: 'Goals and evaluation set agreed', isOverdue: true })
    expect(late.tasks[2]).toMatchObject({ name: 'Write the prompts', isOverdue: false, projectName: 'Due' })
    await archiveTimeline(owner, id)
    expect(await due(owner, '2026-12-01')).toEqual({ tasks: [], total: 0 })
  })

  it('are counted beyond those shown', async () => {
    const { scope: owner } = await freshWorkspace()
    await plan(owner, 'Long overdue', 'prompting', '2026-01-05')
    const { tasks, total } = await due(owner, '2026-12-01')
    expect([tasks.length, total]).toEqual([8, 12])
  })
})

describe('another tenant', () => {
  it('finds, moves and ticks nothing', async () => {
    const { projectId, id, tasks, phaseId } = await plan(scope, 'Private', 'prompting', '2026-11-30')
    const taskId = tasks[0]?.id ?? ''
    const days = { startsOn: '2026-12-01', endsOn: '2026-12-01' }
    const tries = [
      () => getProjectTimeline(other, projectId),
      () => createTimeline(other, { projectId, approach: 'hybrid', startsOn: '2026-12-01' }),
      () => archiveTimeline(other, id),
      () => restoreTimeline(other, id),
      () => createTask(other, { phaseId, name: 'Mine', ...days }),
      () => updateTask(other, { id: taskId, revision: 1, name: 'Mine', ...days, ...plain }),
      () => archiveTask(other, taskId),
      () => restoreTask(other, taskId),
      () => tickTask(other, { id: taskId, isDone: true }),
      () => tickItem(other, { id: tasks[0]?.checklist[0]?.id ?? '', isDone: true }),
      () => moveTasks(other, { tasks: [{ id: taskId, revision: 1, ...days }], isUndo: false }),
      () => shiftPlan(other, { taskId, revision: 1, days: 1 }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect(await inWorkspace(other, (tx) => findTimeline(tx, other, projectId))).toBeNull()
    expect((await getProjectTimeline(scope, projectId)).timeline?.phases[0]?.tasks).toHaveLength(3)
  })

  it('cannot have its task moved along with ours', async () => {
    const ours = await plan(scope, 'Ours', 'prompting', '2026-11-30')
    const theirs = await plan(other, 'Theirs', 'prompting', '2026-11-30')
    const tasks = [ours, theirs].map(({ tasks: [first] }) => ({
      id: first?.id ?? '',
      revision: 1,
      startsOn: '2026-12-01',
      endsOn: '2026-12-01',
    }))
    await expect(moveTasks(scope, { tasks, isUndo: false })).rejects.toMatchObject({ code: 'not-found' })
    const [first] = (await getProjectTimeline(scope, ours.projectId)).timeline?.phases[0]?.tasks ?? []
    expect(first).toMatchObject({ startsOn: '2026-11-30', revision: 1 })
  })
})
