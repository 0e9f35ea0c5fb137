import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { addHoliday, removeHoliday } from '#lib/data/calendar.ts'
import { newId } from '#lib/data/id.ts'
import { archiveTask, createTask, tickTask, updateTask } from '#lib/data/task.ts'
import { linkTask, unlinkTask } from '#lib/data/task-link.ts'
import { moveTasks } from '#lib/data/task-move.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

/**
 * Prompting from Mon 30 Nov 2026: goals on 30, prompts on 1 and 2, tests on 3 and 4, patterns on Mon 7, connection on 8,
 * hand-over on 9, with gates between.
 */
async function planned() {
  const { projectId } = await newProject(scope)
  await createTimeline(scope, { projectId, approach: 'prompting', startsOn: '2026-11-30' })
  const tasks = async () => {
    const { timeline } = await getProjectTimeline(scope, projectId)
    return timeline?.phases.flatMap((phase) => phase.tasks) ?? []
  }
  const task = async (name: string) => {
    const found = (await tasks()).find((item) => item.name === name)
    if (!found) throw new Error(`no task ${name}`)
    return found
  }
  return { projectId, tasks, task }
}

const days = (list: TimelineTask[]) => list.map((task) => [task.name, task.startsOn, task.endsOn])
const plain = { lowDays: null, highDays: null, ownerId: null }

describe('moving a task', () => {
  it('makes what waits for it give way, and takes all of it back exactly', async () => {
    const { tasks, task } = await planned()
    const before = await tasks()
    const prompts = await task('Write the prompts')
    const to = { startsOn: '2026-12-02', endsOn: '2026-12-04' }
    const moved = await moveTasks(scope, {
      tasks: [{ id: prompts.id, revision: prompts.revision, ...to }],
      isUndo: false,
    })
    // The prompts take three days until Fri 4: the tests go to Mon 7 and Tue 8, and eight tasks and gates follow.
    expect(moved.after[0]).toMatchObject({ id: prompts.id, ...to })
    expect(moved.after).toHaveLength(9)
    expect(await task('Try the prompts on the evaluation set')).toMatchObject({
      ...{ startsOn: '2026-12-07', endsOn: '2026-12-08' },
    })
    expect((await tasks()).at(-1)).toMatchObject({ name: 'Go-live', endsOn: '2026-12-11' })
    await moveTasks(scope, { tasks: moved.before, isUndo: true })
    expect(days(await tasks())).toEqual(days(before))
  })

  it('never moves what is done, nor before what it waits for', async () => {
    const { task } = await planned()
    const tests = await task('Try the prompts on the evaluation set')
    await tickTask(scope, { id: tests.id, isDone: true })
    const prompts = await task('Write the prompts')
    const to = { startsOn: '2026-12-08', endsOn: '2026-12-09' }
    const late = [{ id: prompts.id, revision: prompts.revision, ...to }]
    await moveTasks(scope, { tasks: late, isUndo: false })
    expect(await task(tests.name)).toMatchObject({ startsOn: '2026-12-03', endsOn: '2026-12-04' })
    const early = { startsOn: '2026-11-30', endsOn: '2026-11-30' }
    const again = [{ id: prompts.id, revision: prompts.revision + 1, ...early }]
    await expect(moveTasks(scope, { tasks: again, isUndo: false })).rejects.toThrow(
      'Write the prompts waits for Base model retires after the contract ends and can start on Dec 1, 2026 at the earliest.',
    )
    expect(await task('Write the prompts')).toMatchObject(to)
  })

  it('refuses a holiday, and says which', async () => {
    const { task, projectId } = await planned()
    await addHoliday(scope, { day: '2026-12-08', name: 'Immaculate Conception' })
    const { id, revision, name } = await task('Hand over')
    const dates = { startsOn: '2026-12-08', endsOn: '2026-12-09' }
    await expect(moveTasks(scope, { tasks: [{ id, revision, ...dates }], isUndo: false })).rejects.toThrow(
      'Dec 8, 2026 is a holiday (Immaculate Conception). Choose a working day.',
    )
    await expect(updateTask(scope, { id, revision, name, ...dates, ...plain })).rejects.toThrow(/holiday/)
    const { timeline } = await getProjectTimeline(scope, projectId)
    const phaseId = timeline?.phases[0]?.id ?? ''
    await expect(createTask(scope, { phaseId, name: 'Call', ...dates })).rejects.toThrow(/holiday/)
    await removeHoliday(scope, '2026-12-08')
  })
})

describe('links', () => {
  it('are made with days between, move what has to, and are taken away', async () => {
    const { task } = await planned()
    const [connect, goals] = [await task("Connect to the client's system"), await task('Write the prompts')]
    // Five working days after Wed 2 Dec pass on 3 4 7 8 9: the connection starts on Thu 10 instead of Tue 8.
    const moved = await linkTask(scope, { taskId: connect.id, afterId: goals.id, lagDays: 5 })
    expect(moved.after.map((item) => item.startsOn)).toEqual(['2026-12-10', '2026-12-11', '2026-12-11'])
    expect((await task(connect.name)).after).toContainEqual({ task: goals.id, lag: 5 })
    await unlinkTask(scope, { taskId: connect.id, afterId: goals.id })
    await unlinkTask(scope, { taskId: connect.id, afterId: goals.id })
    expect((await task(connect.name)).after).toHaveLength(1)
  })

  it('never close a circle, even through a task that was removed', async () => {
    const { task } = await planned()
    const [goals, prompts] = [await task('Agree what the model must do'), await task('Write the prompts')]
    await archiveTask(scope, (await task('Goals and evaluation set agreed')).id)
    const link = { taskId: goals.id, afterId: prompts.id, lagDays: 0 }
    await expect(linkTask(scope, link)).rejects.toThrow(
      'These would wait for each other: Agree what the model must do → Goals and evaluation set agreed →',
    )
    const itself = { taskId: goals.id, afterId: goals.id, lagDays: 0 }
    await expect(linkTask(scope, itself)).rejects.toThrow(/wait for each other/)
  })

  it('join tasks of one plan only', async () => {
    const [ours, theirs] = [await planned(), await planned()]
    const [a, b] = [await ours.task('Hand over'), await theirs.task('Hand over')]
    for (const afterId of [b.id, newId()])
      await expect(linkTask(scope, { taskId: a.id, afterId, lagDays: 0 })).rejects.toMatchObject({
        code: 'not-found',
      })
  })

  it('step over a task that was removed', async () => {
    const { task } = await planned()
    const [patterns, quality] = [await task('Keep what works'), await task('Quality bar met')]
    await archiveTask(scope, patterns.id)
    expect((await task(quality.name)).after).toEqual([
      { task: (await task('Prompt baseline measured')).id, lag: 0 },
    ])
  })
})

it('keeps the range and the owner of a task', async () => {
  const { task } = await planned()
  const { id, revision, name, startsOn, endsOn } = await task('Write the prompts')
  const change = { id, revision, name, startsOn, endsOn }
  await updateTask(scope, { ...change, lowDays: 1, highDays: 8, ownerId: scope.userId })
  expect(await task(name)).toMatchObject({ lowDays: 1, highDays: 8, owner: { name: 'Member owner' } })
  const stranger = { ...change, revision: revision + 1, ...plain, ownerId: newId() }
  await expect(updateTask(scope, stranger)).rejects.toMatchObject({ code: 'invalid' })
})
