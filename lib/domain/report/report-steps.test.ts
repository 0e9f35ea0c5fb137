import { expect, it } from 'vitest'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { reportSteps } from './report-steps.ts'

const day = (of: number) => `2026-11-${String(of).padStart(2, '0')}`
const named = (...tasks: [name: string, day: string][]) => ({
  tasks: tasks.map(([name, day]) => ({ name, day })),
  more: 0,
})

it('parts what was done in the period, what is late, and what comes next', () => {
  const plan = timelineOf('2026-11-20', [
    [
      timelineTask('before', day(1), day(2), { doneOn: '2026-10-30' }),
      timelineTask('within', day(3), day(4), { doneOn: day(4) }),
      timelineTask('late', day(9), day(19)),
      timelineTask('today', day(9), day(20)),
      timelineTask('later', day(23), day(24)),
    ],
  ])
  expect(reportSteps(plan, '2026-11')).toEqual({
    done: named(['within', day(4)]),
    late: named(['late', day(19)]),
    next: named(['today', day(20)], ['later', day(24)]),
  })
  expect(reportSteps(plan, null).done).toEqual(named(['before', '2026-10-30'], ['within', day(4)]))
})

it('names the latest that were done and the first that come, and counts the others', () => {
  const tasks = Array.from({ length: 20 }, (_, at) => timelineTask(`t${at}`, day(at + 1), day(at + 1)))
  const done = tasks.map((task) => ({ ...task, doneOn: task.endsOn }))
  const first = reportSteps(timelineOf(day(1), [tasks]), null).next
  expect([first.tasks[0]?.name, first.tasks.length, first.more]).toEqual(['t0', 8, 12])
  const last = reportSteps(timelineOf(day(30), [done]), null).done
  expect([last.tasks.at(-1)?.name, last.tasks.length, last.more]).toEqual(['t19', 8, 12])
})
