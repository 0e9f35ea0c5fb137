import { describe, expect, it } from 'vitest'
import { follows, planOf } from '#tests/support/plan.ts'
import type { Plan } from './plan.ts'
import { schedulePlan } from './schedule.ts'

/** Of every task: earliest start and finish, latest start and finish, slack. */
const rows = (plan: Plan) =>
  Object.fromEntries(
    schedulePlan(plan).tasks.map((task) => [
      task.id,
      [
        ...[task.earliestStart, task.earliestFinish, task.latestStart, task.latestFinish].map((day) =>
          day.slice(5),
        ),
        task.slackDays,
      ],
    ]),
  )

describe('a plan reckoned by hand', () => {
  // November and December 2026: Mon 30 | Tue 1 Wed 2 Thu 3 Fri 4 | Mon 7 … Fri 11 | Mon 14 … Fri 18
  const network = planOf([
    { id: 'start', days: 0 },
    { id: 'a', days: 3, ...follows('start') }, // Mon 30, Tue 1, Wed 2
    { id: 'b', days: 4, ...follows('a') }, // Thu 3, Fri 4, Mon 7, Tue 8
    { id: 'c', days: 2, ...follows('a') }, // Thu 3, Fri 4; may end two days later, with b
    { id: 'd', days: 1, ...follows('b', 'c') }, // Wed 9
    { id: 'end', days: 0, ...follows('d') }, // stands on Wed 9
  ])

  it('has the dates, the slack and the critical path of the textbook', () => {
    expect(rows(network)).toEqual({
      start: ['11-30', '11-30', '11-30', '11-30', 0],
      a: ['11-30', '12-02', '11-30', '12-02', 0],
      b: ['12-03', '12-08', '12-03', '12-08', 0],
      c: ['12-03', '12-04', '12-07', '12-08', 2],
      d: ['12-09', '12-09', '12-09', '12-09', 0],
      end: ['12-09', '12-09', '12-09', '12-09', 0],
    })
    const { criticalPath, finish } = schedulePlan(network)
    expect(criticalPath).toEqual(['start', 'a', 'b', 'd', 'end'])
    expect(finish).toMatchObject({ planned: '2026-12-09', p50: '2026-12-09', p90: '2026-12-09' })
  })

  it('has the same days in whatever order the tasks stand', () => {
    const turned = { ...network, tasks: network.tasks.toReversed() }
    expect(rows(turned)).toEqual(rows(network))
  })

  it('steps over holidays and weekends', () => {
    // Three days from Wed 23 Dec: 23, 24, then Fri 25 (holiday), 26 and 27 (weekend) are skipped: Mon 28.
    const plan = planOf(
      [
        { id: 'a', days: 3 },
        { id: 'b', ...follows('a') },
      ],
      {
        startsOn: '2026-12-23',
        holidays: [{ day: '2026-12-25', name: 'Christmas' }],
      },
    )
    expect(rows(plan)).toEqual({
      a: ['12-23', '12-28', '12-23', '12-28', 0],
      b: ['12-29', '12-29', '12-29', '12-29', 0],
    })
  })

  it('works on Sunday where Friday and Saturday are the weekend', () => {
    // Thu 3, then Sun 6 (Fri 4 and Sat 5 are off), Mon 7
    const plan = planOf([{ id: 'a', days: 3 }], { startsOn: '2026-12-03', weekend: [5, 6] })
    expect(rows(plan)).toEqual({ a: ['12-03', '12-07', '12-03', '12-07', 0] })
  })

  it('waits for its owner, and whoever else is there goes on', () => {
    // Ada is away Tue 1 to Thu 3: her two days are Mon 30 and Fri 4. Ben's are Mon 30 and Tue 1, with 3 days of slack:
    // Wed 2, Thu 3, Fri 4.
    const plan = planOf(
      [
        { id: 'ada', days: 2, owner: 'ada' },
        { id: 'ben', days: 2, owner: 'ben' },
      ],
      { absences: [{ owner: 'ada', from: '2026-12-01', to: '2026-12-03' }] },
    )
    expect(rows(plan)).toEqual({
      ada: ['11-30', '12-04', '11-30', '12-04', 0],
      ben: ['11-30', '12-01', '12-03', '12-04', 3],
    })
  })

  it('lets working days pass where a lag says so, and overlaps where it is negative', () => {
    // a: Mon 30 to Thu 3. b two working days after it: Fri 4 and Mon 7 pass, it starts on Tue 8.
    // c two working days before a ends: Wed 2 and Thu 3 overlap, it starts on Wed 2.
    const plan = planOf([
      { id: 'a', days: 4 },
      { id: 'b', days: 1, after: [{ task: 'a', lag: 2 }] },
      { id: 'c', days: 3, after: [{ task: 'a', lag: -2 }] },
    ])
    expect(rows(plan)).toEqual({
      a: ['11-30', '12-03', '11-30', '12-03', 0],
      b: ['12-08', '12-08', '12-08', '12-08', 0],
      c: ['12-02', '12-04', '12-04', '12-08', 2], // Fri 4, Mon 7, Tue 8 at the latest
    })
  })

  it('never starts before the plan, however far a lag reaches back', () => {
    const plan = planOf([{ id: 'a' }, { id: 'b', after: [{ task: 'a', lag: -30 }] }])
    expect(rows(plan).b?.slice(0, 2)).toEqual(['11-30', '11-30'])
  })

  it('waits for a fixed day, which leaves slack to what comes before', () => {
    // a ends Mon 30, b not before Thu 3: Tue 1 and Wed 2 are a's slack. A gate that waits for a day stands on it.
    const plan = planOf([
      { id: 'a' },
      { id: 'b', notBefore: '2026-12-03', ...follows('a') },
      { id: 'gate', days: 0, notBefore: '2026-12-03', ...follows('a') },
    ])
    expect(rows(plan)).toEqual({
      a: ['11-30', '11-30', '12-02', '12-02', 2],
      b: ['12-03', '12-03', '12-03', '12-03', 0],
      gate: ['12-03', '12-03', '12-03', '12-03', 1],
    })
  })

  it('leaves finished work where it was and reckons the rest from today', () => {
    // a was finished on Wed 2 instead of Mon 30; today is Mon 7, so b, which is open, is today's work at the earliest.
    // c began on Fri 4 and was to take one day: it ends today.
    const plan = planOf(
      [
        { id: 'a', actualStart: '2026-11-30', actualFinish: '2026-12-02' },
        { id: 'b', ...follows('a') },
        { id: 'c', actualStart: '2026-12-04', ...follows('a') },
      ],
      { asOf: '2026-12-07' },
    )
    expect(rows(plan)).toEqual({
      a: ['11-30', '12-02', '11-30', '12-02', null],
      b: ['12-07', '12-07', '12-07', '12-07', 0],
      c: ['12-04', '12-07', '12-04', '12-07', 0],
    })
  })

  it('counts the slip of every phase and of the whole in working days', () => {
    // Promised Wed 2 and Fri 4; now a ends Thu 3 (one day) and b, two days long, Mon 7 (one day over the weekend).
    const plan = planOf(
      [
        { id: 'a', days: 4, phase: 'data', baselineFinish: '2026-12-02' },
        { id: 'b', days: 2, phase: 'go', baselineFinish: '2026-12-04', ...follows('a') },
        { id: 'c', phase: 'new' },
      ],
      { phases: ['data', 'go', 'new'].map((id) => ({ id, name: id })) },
    )
    const { phases, finish } = schedulePlan(plan)
    expect(phases.map((phase) => [phase.id, phase.finish, phase.slipDays])).toEqual([
      ['data', '2026-12-03', 1],
      ['go', '2026-12-07', 1],
      ['new', '2026-11-30', null],
    ])
    expect(finish).toMatchObject({ baselineFinish: '2026-12-04', slipDays: 1 })
  })
})

it('refuses a circle', () => {
  const tasks = [
    { id: 'a', ...follows('b') },
    { id: 'b', ...follows('a') },
  ]
  expect(() => schedulePlan(planOf(tasks))).toThrow('These wait for each other: a → b → a.')
})
