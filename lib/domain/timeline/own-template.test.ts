import { expect, it } from 'vitest'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { APPROACHES } from '../approach.ts'
import { layOut } from './lay-out.ts'
import { ownTemplate, templateOfPlan } from './own-template.ts'
import { templateDays, templateOf } from './template.ts'

const item = (label: string) => ({ id: label, label, source: 'guide-2025', isDone: true })

it('keeps what a plan taught: lengths that work took, ranges that span the plan, links, gates and checklists', () => {
  const plan = timelineOf('2026-12-07', [
    [
      // Planned for the five days from Mon 23 Nov, done after two.
      timelineTask('a', '2026-11-23', '2026-11-27', {
        ...{ doneOn: '2026-11-24', role: 'engineer', checklist: [item('Keys are there')] },
      }),
      timelineTask('gate', '2026-11-27', '2026-11-27', { isGate: true, after: [{ task: 'a', lag: 0 }] }),
    ],
    [],
    [
      // Three days from Wed 2 Dec, within the range that it had; two days after the gate.
      timelineTask('b', '2026-12-02', '2026-12-04', {
        ...{ lowDays: 1, highDays: 3, after: [{ task: 'gate', lag: 2 }] },
      }),
    ],
  ])
  expect(templateOfPlan(plan)).toEqual({
    phases: [
      {
        name: 'Phase 1',
        tasks: [
          {
            ...{
              id: 'task-1',
              name: 'a',
              days: { low: 2, likely: 2, high: 5 },
              owner: 'engineer',
              after: [],
            },
            checklist: [{ label: 'Keys are there', source: 'guide-2025' }],
          },
          {
            ...{ id: 'task-2', name: 'gate', days: 0, owner: '', checklist: [] },
            after: [{ task: 'task-1', lag: 0 }],
          },
        ],
      },
      {
        name: 'Phase 3',
        tasks: [
          {
            ...{ id: 'task-3', name: 'b', days: { low: 1, likely: 3, high: 3 }, owner: '', checklist: [] },
            after: [{ task: 'task-2', lag: 2 }],
          },
        ],
      },
    ],
  })
})

it.each(APPROACHES)('gives the same plan again when nothing was moved (%s)', (approach) => {
  const phases = layOut(templateOf[approach], '2026-11-30')
  const tasks = phases.map((phase) =>
    phase.tasks.map(({ key, startsOn, endsOn, checklist, ...task }) =>
      timelineTask(key, startsOn, endsOn, {
        ...task,
        checklist: checklist.map((one, at) => ({ ...one, id: String(at), isDone: false })),
      }),
    ),
  )
  const own = ownTemplate('own', 'Own', templateOfPlan(timelineOf('2026-11-30', tasks)))
  const { range } = templateOf[approach]
  expect(own.range).toEqual({ from: range.from, to: range.to, source: 'own' })
  expect(templateDays(own)).toBe(templateDays(templateOf[approach]))
  const days = (plan: typeof phases) =>
    plan.flatMap((phase) =>
      phase.tasks.map((task) => [
        task.name,
        task.startsOn,
        task.endsOn,
        task.isGate,
        task.role,
        task.checklist,
      ]),
    )
  expect(days(layOut(own, '2027-03-01'))).toEqual(days(layOut(templateOf[approach], '2027-03-01')))
})
