import { expect, it } from 'vitest'
import { follows, planOf } from '#tests/support/plan.ts'
import type { Plan } from './plan.ts'
import { planErrors } from './plan-check.ts'
import { planWarnings } from './plan-warning.ts'

const a = { id: 'a', days: 2 }
const christmas = { holidays: [{ day: '2026-12-25', name: 'Christmas' }] }
const away = (owner: string, from: string, to: string) => ({ absences: [{ owner, from, to }] })

it.each<[string, Plan, string, string]>([
  [
    'a circle',
    planOf([
      { id: 'a', ...follows('c') },
      { id: 'b', ...follows('a') },
      { id: 'c', ...follows('b') },
    ]),
    'tasks',
    'These tasks wait for each other: a → b → c → a. Remove one link.',
  ],
  ['a task that waits for itself', planOf([{ ...a, ...follows('a') }]), 'tasks[0].after[0]', 'a → a'],
  [
    'an end before its start',
    planOf([{ ...a, actualStart: '2026-12-02', actualFinish: '2026-12-01' }]),
    'tasks[0].actualFinish',
    'The end 2026-12-01 comes before the start 2026-12-02.',
  ],
  [
    'an absence that ends before it starts',
    planOf([{ ...a, owner: 'ada' }], away('ada', '2026-12-02', '2026-12-01')),
    'absences[0].to',
    'The end 2026-12-01 comes before the start 2026-12-02.',
  ],
  [
    'a task on a holiday',
    planOf([{ ...a, notBefore: '2026-12-25' }], christmas),
    'tasks[0].notBefore',
    'a cannot start on 2026-12-25: it is a holiday (Christmas).',
  ],
  [
    'a task on a weekend',
    planOf([{ ...a, notBefore: '2026-12-26' }]),
    'tasks[0].notBefore',
    'a cannot start on 2026-12-26: it is a Saturday, which is no working day.',
  ],
  [
    'a task that is not there',
    planOf([{ id: 'training' }, { id: 'b', ...follows('trainning') }]),
    'tasks[1].after[0]',
    'There is no task trainning. Nearest: training.',
  ],
  [
    'a phase that is not there',
    planOf([{ ...a, phase: 'dta' }], { phases: [{ id: 'data', name: 'Data' }] }),
    'tasks[0].phase',
    'There is no phase dta. Nearest: data.',
  ],
  [
    'an absence of somebody without work',
    planOf([{ ...a, owner: 'grace' }], away('grce', '2026-12-02', '2026-12-02')),
    'absences[0].owner',
    'There is no task of the owner grce. Nearest: grace.',
  ],
  ['the same id twice', planOf([a, a]), 'tasks[1].id', 'Two tasks have the id a. Give each its own.'],
  [
    'what has not happened yet',
    planOf([{ ...a, actualStart: '2026-12-02' }], { asOf: '2026-12-01' }),
    'tasks[0].actualStart',
    '2026-12-02 is later than 2026-12-01, the day up to which this plan knows what happened.',
  ],
  [
    'an end without a start',
    planOf([{ ...a, actualFinish: '2026-12-02' }]),
    'tasks[0].actualStart',
    'a was finished on 2026-12-02: give the day it started as well.',
  ],
  [
    'more than a working life',
    planOf(Array.from({ length: 30 }, (_, at) => ({ id: `${at}`, days: 1000 }))),
    'tasks',
    'All tasks and waits take 30000 working days; at most 20000 are reckoned.',
  ],
])('refuses %s', (_, plan, path, sentence) => {
  expect(planErrors(plan)).toMatchObject([{ path, message: expect.stringContaining(sentence) }])
})

it('lets facts stand that a plan could not ask for, and says so', () => {
  const plan = planOf(
    [
      { ...a, actualStart: '2026-12-24', actualFinish: '2026-12-25' },
      { id: 'b', actualStart: '2026-12-23', ...follows('a') },
    ],
    { startsOn: '2026-12-19', ...christmas },
  )
  expect(planErrors(plan)).toEqual([])
  expect(planWarnings(plan)).toEqual([
    'The plan starts on 2026-12-19, a Saturday, which is no working day: work begins on the next working day.',
    'a was finished on 2026-12-25, a holiday (Christmas). The day stays as it was.',
    'b began before a was finished, for which it waits.',
    'No open task has a range: P50 and P90 are the planned day and say nothing of the risk.',
  ])
})
