import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follows, planOf } from '#tests/support/plan.ts'
import { addDays } from '../day.ts'
import { seeded } from '../range/random.ts'
import { likelyDays, type Plan, type PlanTask } from './plan.ts'
import { schedulePlan } from './schedule.ts'

const probabilities = (plan: Plan) => schedulePlan(plan).doneBy.map((item) => item.probability)

describe('ranges', () => {
  it('end one triangle where its formula says', () => {
    // Days of 1, 3 and 5 in a symmetric triangle, rounded to whole days. Below x ≤ 3 lies (x − 1)² / 8, so
    // 1: 0.5² / 8 = 0.03125; up to 2: 1.5² / 8 = 0.28125; up to 3: 1 − 0.28125 = 0.71875; up to 4: 0.96875.
    const days = { low: 1, likely: 3, high: 5 }
    const dates = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']
    const found = probabilities(planOf([{ id: 'a', days }], { doneBy: dates }))
    for (const [index, share] of [0, 0.03125, 0.28125, 0.71875, 0.96875, 1].entries())
      expect(Math.abs((found[index] ?? 9) - share)).toBeLessThan(0.015) // three standard errors of 10,000 draws
    const { finish } = schedulePlan(planOf([{ id: 'a', days }]))
    expect(finish).toMatchObject({ planned: '2026-12-02', p50: '2026-12-02', p90: '2026-12-03' })
  })

  it('make two parallel tasks less sure than one', () => {
    // Both by Tue 1: 0.28125² = 0.0791
    const days = { low: 1, likely: 3, high: 5 }
    const doneBy = ['2026-12-01']
    const [both] = probabilities(
      planOf(
        [
          { id: 'a', days },
          { id: 'b', days },
        ],
        { doneBy },
      ),
    )
    expect(both).toBeCloseTo(0.0791, 2)
  })

  it('of finished work are over', () => {
    const [share] = probabilities(
      planOf(
        [
          {
            id: 'a',
            days: { low: 1, likely: 9, high: 90 },
            actualStart: '2026-11-30',
            actualFinish: '2026-12-02',
          },
          { id: 'b', ...follows('a') },
        ],
        { doneBy: ['2026-12-03'] },
      ),
    )
    expect(share).toBe(1)
  })
})

const duration = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc
    .tuple(fc.nat(5), fc.nat(5), fc.nat(9))
    .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most })),
)
const day = fc.nat(60).map((days) => addDays('2026-11-30', days))

/** Tasks that wait for some of those before them, two owners, some finished before 2 December, holidays and absences. */
const anyPlan = (lags = { min: -4, max: 6 }): fc.Arbitrary<Plan> =>
  fc
    .record({
      tasks: fc.array(
        fc.record({
          days: duration,
          links: fc.array(fc.tuple(fc.nat(1000), fc.integer(lags)), { maxLength: 3 }),
          owner: fc.constantFrom(null, 'ada', 'ben'),
          notBefore: fc.option(day, { freq: 4 }),
          isDone: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      holidays: fc.array(day, { maxLength: 6 }),
      weekend: fc.constantFrom([6, 7], [5, 6], [], [7]),
      away: fc.array(fc.tuple(day, fc.nat(9)), { maxLength: 3 }),
      asOf: fc.option(fc.constant('2026-12-02')),
    })
    .map(({ tasks, holidays, weekend, away, asOf }) => {
      const list = tasks.map(
        ({ days, links, owner, notBefore, isDone }, at): Partial<PlanTask> & { id: string } => ({
          ...{ id: `t${at}`, days, owner, notBefore },
          ...(isDone && at < 3 && { actualStart: '2026-11-30', actualFinish: '2026-12-01' }),
          after: at === 0 ? [] : links.map(([to, lag]) => ({ task: `t${to % at}`, lag })),
        }),
      )
      return planOf(list, {
        weekend,
        asOf,
        holidays: holidays.map((date) => ({ day: date, name: '' })),
        absences: away.map(([from, length]) => ({ owner: 'ada', from, to: addDays(from, length) })),
      })
    })

const few = seeded(7, 60)
const check = (plans: fc.Arbitrary<Plan>, promise: (plan: Plan) => void) =>
  fc.assert(fc.property(plans, promise), { numRuns: 300 })

it('puts a milestone on the day of the milestone for which it waits', () => {
  const plan = planOf([
    { id: 'access', days: 0, notBefore: '2026-12-01' },
    { id: 'go', days: 0, after: [{ task: 'access', lag: 0 }] },
  ])
  expect(schedulePlan(plan).tasks.map((task) => task.earliestFinish)).toEqual(['2026-12-01', '2026-12-01'])
})

describe('any plan', () => {
  it('starts no open work before what it waits for is done', () => {
    check(anyPlan({ min: 0, max: 6 }), (plan) => {
      const found = new Map(schedulePlan(plan, few).tasks.map((task) => [task.id, task]))
      const isWork = (id: string) => likelyDays(plan.tasks.find((task) => task.id === id)?.days ?? 0) > 0
      for (const task of plan.tasks.filter((item) => item.actualStart === null))
        for (const { task: before } of task.after) {
          const starts = found.get(task.id)?.earliestStart ?? ''
          const ends = found.get(before)?.earliestFinish ?? '9'
          // A milestone shares the day of the work before it, or of the work behind it; two pieces of work share none.
          expect(isWork(task.id) && isWork(before) ? starts > ends : starts >= ends).toBe(true)
        }
    })
  })

  it('has earliest days that are never later than the latest, and something critical unless all is done', () => {
    check(anyPlan(), (plan) => {
      const { tasks, criticalPath, finish } = schedulePlan(plan, few)
      for (const task of tasks) {
        expect(task.earliestStart <= task.latestStart).toBe(true)
        expect(task.earliestFinish <= task.latestFinish).toBe(true)
        expect(task.earliestStart <= task.earliestFinish).toBe(true)
        expect(task.latestFinish <= finish.planned).toBe(true)
        expect(task.slackDays === null || task.slackDays >= 0).toBe(true)
      }
      const ends = tasks.filter((task) => !task.isDone && task.earliestFinish === finish.planned)
      if (ends.length > 0) expect(criticalPath.length).toBeGreaterThan(0)
    })
  })

  it('ends no later when one task takes all its slack', () => {
    check(anyPlan(), (plan) => {
      const { tasks, finish } = schedulePlan(plan, few)
      const one = tasks.find((task) => (task.slackDays ?? 0) > 0)
      if (!one) return
      const late = plan.tasks.map((task) =>
        task.id === one.id ? { ...task, notBefore: one.latestStart } : task,
      )
      expect(schedulePlan({ ...plan, tasks: late }, few).finish.planned).toBe(finish.planned)
    })
  })

  it('never moves a finished task, whatever else is moved', () => {
    check(anyPlan(), (plan) => {
      const before = schedulePlan(plan, few).tasks.filter((task) => task.isDone)
      const moved = plan.tasks.map((task) => ({ ...task, days: 9, notBefore: '2027-03-01' }))
      const after = schedulePlan({ ...plan, tasks: moved, asOf: '2027-02-01' }, few).tasks
      for (const task of before) expect(after).toContainEqual(task)
    })
  })

  it('has a P50 that is not after its P90, probabilities that only rise, and the same answer twice', () => {
    check(anyPlan(), (given) => {
      const plan = { ...given, doneBy: Array.from({ length: 9 }, (_, at) => addDays('2026-11-28', at * 9)) }
      const found = schedulePlan(plan, few)
      expect(found.finish.p50 <= found.finish.p90).toBe(true)
      const shares = found.doneBy.map((item) => item.probability)
      expect(shares).toEqual(shares.toSorted((a, b) => a - b))
      expect(schedulePlan(structuredClone(plan), seeded(7, 60))).toEqual(found)
    })
  })
})
