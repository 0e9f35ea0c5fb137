import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follows } from '#tests/support/plan.ts'
import { timelineTask as task, timelineOf } from '#tests/support/timeline.ts'
import { addDays, isWorkingDay } from '../day.ts'
import { lengthen, shift, tasksFrom, workingSteps } from './move.ts'
import { planOfTimeline } from './plan-of-timeline.ts'
import { expectedEnd, reckonedProgress, timelineProgress } from './progress.ts'
import { schedulePlan } from './schedule.ts'
import type { TimelineTask } from './timeline-view.ts'
import { addWorkingDays, daysOff, workingDays } from './working-day.ts'

const workDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays('2010-01-01', days))
  .filter(isWorkingDay)
const dates = fc
  .tuple(workDay, fc.integer({ min: 0, max: 60 }))
  .map(([startsOn, length]) => ({ startsOn, endsOn: addWorkingDays(startsOn, length) }))
const days = fc.integer({ min: -200, max: 200 })

const timeline = (today: string, ...phases: TimelineTask[][]) => timelineOf(today, phases)

describe('moving', () => {
  it('keeps the length in working days and comes back', () => {
    fc.assert(
      fc.property(dates, days, (plan, by) => {
        const moved = shift(plan, by)
        expect(workingDays(moved.startsOn, moved.endsOn)).toBe(workingDays(plan.startsOn, plan.endsOn))
        expect(shift(moved, -by)).toEqual(plan)
      }),
    )
  })

  it('never makes work shorter than a day, nor moves its start', () => {
    fc.assert(
      fc.property(dates, days, (plan, by) => {
        const changed = lengthen(plan, by)
        expect(changed.startsOn).toBe(plan.startsOn)
        expect(changed.endsOn >= plan.startsOn).toBe(true)
      }),
    )
  })

  it('lands on the next working day where a hand drops work on a day off', () => {
    // From Fri 27 Nov 2026: a day right is Saturday, so Monday; a day left of Monday is Sunday, so it stays.
    expect(workingSteps('2026-11-27', 1)).toBe(1)
    expect(workingSteps('2026-11-30', -1)).toBe(0)
    expect(workingSteps('2026-11-30', -3)).toBe(-1) // Friday
    // With Fridays and Saturdays off, three days right of Thu 26 is Sun 29, the next working day.
    expect(workingSteps('2026-11-26', 3, daysOff({ weekend: [5, 6], holidays: [] }))).toBe(1)
  })

  it('takes all open work from the task on, across phases, and leaves what is done', () => {
    const done = task('b', '2026-11-24', '2026-11-24', { doneOn: '2026-11-24' })
    const [a, c] = [task('a', '2026-11-23', '2026-11-23'), task('c', '2026-11-25', '2026-11-27')]
    const ids = (from: string) => tasksFrom([{ tasks: [a, done] }, { tasks: [c] }], from).map((it) => it.id)
    expect([ids('a'), ids('b'), ids('c'), ids('nowhere')]).toEqual([['a', 'c'], ['c'], ['c'], []])
  })
})

describe('progress', () => {
  it('counts tasks by phase and in all, and the slip in working days', () => {
    // Phase 1 was to end Wed 25 Nov and ends Mon 30 Nov: Thu, Fri, Mon = 3 days. Phase 2 ends as planned.
    const late = task('a', '2026-11-23', '2026-11-30', { baselineEndsOn: '2026-11-25' })
    const early = task('b', '2026-11-23', '2026-11-24', { doneOn: '2026-11-24' })
    const view = timelineProgress(
      timeline('2026-11-24', [late, early], [task('c', '2026-12-01', '2026-12-02')], []),
    )
    expect(view).toMatchObject({ startsOn: '2026-11-23', endsOn: '2026-12-02', done: 1, total: 3 })
    expect(view.phases.map((phase) => [phase.done, phase.total, phase.slipDays])).toEqual([
      [1, 2, 3],
      [0, 1, 0],
    ])
  })

  it('says that work left open past its end is late, even when nobody moved it', () => {
    // Due Wed 25 Nov, still open on Fri 27 Nov: two days late. Ticked, it ended as planned.
    const open = task('a', '2026-11-23', '2026-11-25')
    expect(expectedEnd(open, '2026-11-27')).toBe('2026-11-27')
    const slip = (item: TimelineTask) => timelineProgress(timeline('2026-11-27', [item])).phases[0]?.slipDays
    expect([slip(open), slip({ ...open, doneOn: '2026-11-25' })]).toEqual([2, 0])
    expect(expectedEnd(open, '2026-11-28')).toBe('2026-11-30') // on a Saturday it is Monday's work
  })

  it('is of nothing when the plan is empty', () => {
    const view = timelineProgress(timeline('2026-11-27'))
    expect(view).toEqual({ startsOn: '2026-11-23', endsOn: '2026-11-23', done: 0, total: 0, phases: [] })
  })

  it('reckons that what is overdue pushes what waits for it, phase by phase', () => {
    // a was due on Wed 25 and is open on Fri 27; b, a day long, waits for it and ends on Mon 30 instead of Thu 26.
    const a = task('a', '2026-11-24', '2026-11-25')
    const b = task('b', '2026-11-26', '2026-11-26', follows('a'))
    const view = timeline('2026-11-27', [a], [b])
    const { endsOn, phases } = reckonedProgress(view, schedulePlan(planOfTimeline(view)))
    expect(phases.map((phase) => [phase.endsOn, phase.slipDays])).toEqual([
      ['2026-11-27', 2],
      ['2026-11-30', 2],
    ])
    expect(endsOn).toBe('2026-11-30')
  })
})
