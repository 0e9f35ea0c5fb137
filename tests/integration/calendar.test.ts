import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import {
  addAbsence,
  addHoliday,
  getWorkCalendar,
  removeAbsence,
  removeHoliday,
  setWeekend,
} from '#lib/data/calendar.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createSpend } from '#lib/data/spend.ts'
import { tickTask } from '#lib/data/task.ts'
import { moveTasks } from '#lib/data/task-move.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { listTimelines } from '#lib/data/timeline-list.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { weekendInput } from '#lib/schemas/calendar.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

async function planned(startsOn: string) {
  const { projectId } = await newProject(scope)
  await createTimeline(scope, { projectId, approach: 'prompting', startsOn })
  return projectId
}

const tasksOf = async (projectId: string) => {
  const { timeline } = await getProjectTimeline(scope, projectId)
  return timeline?.phases.flatMap((phase) => phase.tasks) ?? []
}

it('keeps holidays once a day, the last name counting, and lets them go', async () => {
  await addHoliday(scope, { day: '2027-05-01', name: 'Labor Day' })
  await addHoliday(scope, { day: '2027-05-01', name: 'Labour Day' })
  await removeHoliday(scope, '2027-05-02')
  expect((await getWorkCalendar(scope)).holidays).toEqual([{ day: '2027-05-01', name: 'Labour Day' }])
  await removeHoliday(scope, '2027-05-01')
  expect((await getWorkCalendar(scope)).holidays).toEqual([])
})

it('steps over the holidays of the workspace when a plan is made', async () => {
  await addHoliday(scope, { day: '2098-12-25', name: 'Christmas' })
  // Thu 25 Dec 2098 is off: eight working days from Mon 22 Dec are 22 23 24 26 | 29 30 31 1.
  expect((await tasksOf(await planned('2098-12-22'))).at(-1)?.endsOn).toBe('2099-01-01')
})

it('plans by the days off of its own week, on the screen, in the list and in the plan file', async () => {
  const { scope: own } = await freshWorkspace()
  const { projectId } = await newProject(own)
  expect((await getWorkCalendar(own)).weekend).toEqual([6, 7])
  await setWeekend(own, { weekend: [6, 5] })
  expect((await getWorkCalendar(own)).weekend).toEqual([5, 6])
  // Eight working days from Tue 4 Mar 2098, with Fridays and Saturdays off: 4 5 6 | Sun 9 10 11 12 13.
  await createTimeline(own, { projectId, approach: 'prompting', startsOn: '2098-03-04' })
  const { timeline, schedule } = await getProjectTimeline(own, projectId)
  const live = timeline?.phases.at(-1)?.tasks.at(-1)
  expect([live?.endsOn, schedule?.finish.planned]).toEqual(['2098-03-13', '2098-03-13'])
  const move = (day: string, revision: number) =>
    moveTasks(own, { tasks: [{ id: live?.id ?? '', revision, startsOn: day, endsOn: day }], isUndo: false })
  await expect(move('2098-03-14', 1)).rejects.toThrow(
    'Mar 14, 2098 is a Friday, which is no working day. Choose a working day.',
  )
  await move('2098-03-16', 1) // the Sunday after Thu 13: one working day late
  const query = { q: '', sort: null, page: 1, size: 50, approach: null }
  expect((await listTimelines(own, query)).rows[0]).toMatchObject({ endsOn: '2098-03-16', slipDays: 1 })
  await setWeekend(own, { weekend: [6, 7] })
  expect((await getProjectTimeline(own, projectId)).schedule?.warnings).toContain(
    `${live?.name} stands on Mar 16, 2098, a Sunday, which is no working day. Move it.`,
  )
})

it('refuses a week without a working day, even past the form', async () => {
  expect(weekendInput.safeParse({ weekend: [1, 2, 3, 4, 5, 6, 7] }).success).toBe(false)
  expect(weekendInput.parse({ weekend: [5, 5] })).toEqual({ weekend: [5] })
  for (const weekend of [[1, 2, 3, 4, 5, 6, 7], [8]])
    await expect(setWeekend(scope, { weekend })).rejects.toThrow(/workspace_weekend_leaves_a_day/)
})

it('pushes the reckoned end when the owner of a task is away, and not the plan', async () => {
  const projectId = await planned('2098-03-03')
  const [first] = await tasksOf(projectId)
  await inWorkspace(scope, (tx) =>
    tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, id: first?.id ?? '' },
      data: { ownerId: scope.userId },
    }),
  )
  const planOf = async () => {
    const { schedule, timeline } = await getProjectTimeline(scope, projectId, '2098-03-12')
    return [schedule?.finish.planned, timeline?.phases[0]?.tasks[0]?.endsOn]
  }
  // Mon 3 Mar 2098 and eight working days: Wed 12 Mar. Away on Monday and Tuesday, the first task waits until Wednesday.
  expect(await planOf()).toEqual(['2098-03-12', '2098-03-03'])
  const { id } = await addAbsence(scope, { userId: scope.userId, from: '2098-03-03', to: '2098-03-04' })
  expect(await planOf()).toEqual(['2098-03-14', '2098-03-03'])
  expect((await getWorkCalendar(scope)).absences).toMatchObject([
    { name: 'Member owner', from: '2098-03-03' },
  ])
  await removeAbsence(scope, id)
  expect(await planOf()).toEqual(['2098-03-12', '2098-03-03'])
  await expect(removeAbsence(scope, id)).rejects.toMatchObject({ code: 'not-found' })
})

it('says how likely a day is and what decides the end', async () => {
  const { schedule } = await getProjectTimeline(scope, await planned('2098-03-03'), '2098-03-14')
  expect(schedule?.doneBy.map((item) => item.date)).toEqual(['2098-03-12', '2098-03-14'])
  expect(schedule?.doneBy[0]?.probability).toBeLessThan(schedule?.doneBy[1]?.probability ?? 0)
  expect(schedule?.doneBy[1]?.probability).toBe(1) // all tasks at their longest take ten working days
  expect(schedule?.criticalPath).toHaveLength(12) // one task after the other
})

it('knows how long its own projects took, and plans at their pace', async () => {
  const { scope: own } = await freshWorkspace()
  const start = async (isOwnPace: boolean) => {
    const { projectId } = await newProject(own)
    const before = await getProjectTimeline(own, projectId)
    await createTimeline(own, { projectId, approach: 'prompting', startsOn: '2026-09-28', isOwnPace })
    const { timeline } = await getProjectTimeline(own, projectId)
    const tasks = timeline?.phases.flatMap((phase) => phase.tasks) ?? []
    return { projectId, ownLengths: before.ownLengths, tasks }
  }
  const first = await start(false)
  expect(first.ownLengths).toEqual({})
  const live = first.tasks.at(-1)
  const late = { id: live?.id ?? '', revision: 1, startsOn: '2026-10-19', endsOn: '2026-10-19' }
  await moveTasks(own, { tasks: [late], isUndo: false })
  for (const { id } of first.tasks) await tickTask(own, { id, isDone: true })
  // Billed in September and October, of which one amount is not known yet; November came after.
  const bill = (month: string, amount: string | null) =>
    createSpend(own, {
      ...{
        projectId: first.projectId,
        month,
        kind: 'api',
        provider: `OpenAI ${month} ${amount}`,
        service: '',
      },
      ...{ amount, currency: 'USD', note: '' },
    })
  for (const [month, amount] of [
    ['2026-09', '10'],
    ['2026-10', '2.5'],
    ['2026-10', null],
    ['2026-11', '7'],
  ] as const)
    await bill(month, amount)
  const cost = { amount: '12.5', currency: 'USD', isWhole: false }
  // Mon 28 Sep to Mon 19 Oct are 16 working days, twice the eight of the template.
  const second = await start(true)
  expect(second.ownLengths).toEqual({
    prompting: { projects: [{ name: 'Ticket assistant', days: 16, cost }], median: 16 },
  })
  expect(second.tasks.at(-1)?.endsOn).toBe('2026-10-19')
})

it('counts no holiday as slip, on the page as in the list', async () => {
  const { scope: own } = await freshWorkspace()
  const { projectId } = await newProject(own)
  await createTimeline(own, { projectId, approach: 'prompting', startsOn: '2098-03-03' })
  const live = (await getProjectTimeline(own, projectId)).timeline?.phases.at(-1)?.tasks.at(-1)
  await addHoliday(own, { day: '2098-03-13', name: 'Day of rest' })
  // Planned for Wed 12 Mar, moved to Fri 14: Thu 13 is off, so it is one working day late.
  const moved = { id: live?.id ?? '', revision: 1, startsOn: '2098-03-14', endsOn: '2098-03-14' }
  await moveTasks(own, { tasks: [moved], isUndo: false })
  const query = { q: '', sort: null, page: 1, size: 50, approach: null }
  expect((await listTimelines(own, query)).rows[0]).toMatchObject({ endsOn: '2098-03-14', slipDays: 1 })
  const { schedule } = await getProjectTimeline(own, projectId)
  expect(schedule?.finish).toMatchObject({ planned: '2098-03-14', slipDays: 1 })
})
