import { expect, it } from 'vitest'
import { readPlan } from '#lib/schemas/plan.ts'
import { follows } from '#tests/support/plan.ts'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { exportPlan } from './export-plan.ts'
import { planOfTimeline } from './plan-of-timeline.ts'
import { schedulePlan } from './schedule.ts'

it('exports what the command line reads back and reckons to the same days', () => {
  const ada = { owner: { id: 'u1', name: 'Ada' } }
  const view = timelineOf(
    '2026-11-25',
    [
      [
        timelineTask('a', '2026-11-23', '2026-11-24', { doneOn: '2026-11-24' }),
        timelineTask('b', '2026-11-25', '2026-11-27', { lowDays: 2, highDays: 6, ...ada, ...follows('a') }),
        timelineTask('c', '2026-12-02', '2026-12-02', { isGate: true, ...follows('b') }),
      ],
    ],
    {
      holidays: [{ day: '2026-11-26', name: 'Thanksgiving' }],
      absences: [{ owner: 'u1', from: '2026-11-30', to: '2026-11-30' }],
    },
  )
  const plan = planOfTimeline(view, ['2026-12-02'])
  const reading = readPlan(JSON.parse(JSON.stringify(exportPlan(plan, view))))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  expect(reading.file.tasks[1]).toMatchObject({ owner: 'Ada', days: { low: 2, likely: 2, high: 6 } })
  const { tasks: _, ...rest } = schedulePlan(plan)
  expect(schedulePlan(reading.file)).toMatchObject(rest)
})

it('names an owner by the id where two share a name', () => {
  const owner = (id: string) => ({ owner: { id, name: 'Ada' } })
  const view = timelineOf('2026-11-23', [
    [timelineTask('a', '2026-11-23', '2026-11-24', owner('u1'))],
    [timelineTask('b', '2026-11-23', '2026-11-24', owner('u2'))],
  ])
  const { tasks } = exportPlan(planOfTimeline(view), view)
  expect(tasks).toMatchObject([{ owner: 'u1' }, { owner: 'u2' }])
})
