import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follows } from '#tests/support/plan.ts'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { APPROACHES } from '../approach.ts'
import { seeded } from '../range/random.ts'
import { layOut } from './lay-out.ts'
import { givingWay, linksWithout } from './link.ts'
import { planOfTimeline } from './plan-of-timeline.ts'
import { schedulePlan } from './schedule.ts'
import { templateOf } from './template.ts'
import type { TimelineTask } from './timeline-view.ts'
import { addWorkingDays } from './working-day.ts'

const few = seeded(1, 50)
const ends = (today: string, tasks: TimelineTask[], change = {}) =>
  Object.fromEntries(
    schedulePlan(planOfTimeline(timelineOf(today, [tasks], change)), few).tasks.map((task) => [
      task.id,
      [task.earliestStart, task.earliestFinish],
    ]),
  )

describe('a plan on the screen', () => {
  it.each(APPROACHES)('is reckoned to the very days that it shows (%s)', (approach) => {
    const phases = layOut(templateOf[approach], '2026-11-30').map((phase) =>
      phase.tasks.map(({ key, startsOn, endsOn, ...task }) =>
        timelineTask(key, startsOn, endsOn, { ...task, checklist: [] }),
      ),
    )
    const view = timelineOf('2026-11-30', phases, { startsOn: '2026-11-30' })
    for (const task of schedulePlan(planOfTimeline(view), few).tasks) {
      const shown = phases.flat().find((item) => item.id === task.id)
      expect([task.id, task.earliestStart, task.earliestFinish]).toEqual([
        task.id,
        shown?.startsOn,
        shown?.endsOn,
      ])
    }
  })

  it('keeps a task where somebody put it, later than its links ask', () => {
    // a ends Tue 24, b could start on Wed 25 and was put on Fri 27.
    const a = timelineTask('a', '2026-11-23', '2026-11-24')
    const b = timelineTask('b', '2026-11-27', '2026-11-27', follows('a'))
    expect(ends('2026-11-23', [a, b]).b).toEqual(['2026-11-27', '2026-11-27'])
  })

  it('pushes what follows open work that is overdue', () => {
    // a was to end on Tue 24 and is open on Fri 27: b follows on Mon 30.
    const a = timelineTask('a', '2026-11-23', '2026-11-24')
    const b = timelineTask('b', '2026-11-25', '2026-11-25', follows('a'))
    expect(ends('2026-11-27', [a, b])).toEqual({
      a: ['2026-11-23', '2026-11-27'],
      b: ['2026-11-30', '2026-11-30'],
    })
  })

  it('leaves what is done where it was, or on the day it was ticked when that came sooner', () => {
    const done = { doneOn: '2026-11-24' }
    const a = timelineTask('a', '2026-11-23', '2026-11-26', done)
    const b = timelineTask('b', '2026-11-23', '2026-11-23', done)
    expect(ends('2026-11-30', [a, b])).toEqual({
      a: ['2026-11-23', '2026-11-24'],
      b: ['2026-11-23', '2026-11-23'],
    })
  })

  it('counts the working days of its own week', () => {
    // Fridays and Saturdays are off: three days from Wed 25 are Wed 25, Thu 26 and Sun 29; b follows on Mon 30.
    const a = timelineTask('a', '2026-11-25', '2026-11-29')
    const b = timelineTask('b', '2026-11-30', '2026-12-01', follows('a'))
    expect(ends('2026-11-25', [a, b], { weekend: [5, 6] })).toEqual({
      a: ['2026-11-25', '2026-11-29'],
      b: ['2026-11-30', '2026-12-01'],
    })
  })

  it('waits for its owner to come back', () => {
    // Ada is away on Tue 24: her two days are Mon 23 and Wed 25.
    const ada = { owner: { id: 'ada', name: 'Ada' } }
    const absences = [{ owner: 'ada', from: '2026-11-24', to: '2026-11-24' }]
    const a = timelineTask('a', '2026-11-23', '2026-11-24', ada)
    expect(ends('2026-11-23', [a], { absences }).a).toEqual(['2026-11-23', '2026-11-25'])
  })
})

describe('links', () => {
  it('step over what was removed, and add its waits', () => {
    const [a, b, c] = [
      { id: 'a', isRemoved: false, after: [] },
      { id: 'b', isRemoved: true, after: [{ task: 'a', lag: 1 }] },
      {
        id: 'c',
        isRemoved: false,
        after: [
          { task: 'b', lag: 2 },
          { task: 'a', lag: 0 },
        ],
      },
    ]
    expect(linksWithout([a, b, c])).toEqual(
      new Map([
        ['a', []],
        ['c', [{ task: 'a', lag: 3 }]],
      ]),
    )
  })

  it('make what follows give way, as little as needed, and what is done stays', () => {
    // a now ends on Thu 26: b starts on Fri 27 and its gate goes with it; d is done, e has room until Mon 30.
    const a = timelineTask('a', '2026-11-23', '2026-11-26')
    const b = timelineTask('b', '2026-11-25', '2026-11-26', follows('a'))
    const gate = timelineTask('gate', '2026-11-26', '2026-11-26', { isGate: true, ...follows('b') })
    const d = timelineTask('d', '2026-11-25', '2026-11-25', { doneOn: '2026-11-25', ...follows('a') })
    const e = timelineTask('e', '2026-12-01', '2026-12-01', follows('b'))
    const moved = givingWay([a, b, gate, d, e]).map(({ task, dates }) => [
      task.id,
      dates.startsOn,
      dates.endsOn,
    ])
    expect(moved).toEqual([
      ['b', '2026-11-27', '2026-11-30'],
      ['gate', '2026-11-30', '2026-11-30'],
    ])
  })

  it('leave nothing to give way after one pass', () => {
    const tasks = fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.nat(1000), fc.integer({ min: -2, max: 4 })), {
      minLength: 2,
      maxLength: 10,
    })
    fc.assert(
      fc.property(tasks, (given) => {
        const list = given.map(([start, length, to, lag], at) => {
          const startsOn = addWorkingDays('2026-11-23', start)
          const links = at === 0 ? [] : [{ task: `t${to % at}`, lag }]
          return timelineTask(`t${at}`, startsOn, addWorkingDays(startsOn, length), { after: links })
        })
        const moved = new Map(givingWay(list).map(({ task, dates }) => [task.id, dates]))
        for (const task of list) expect((moved.get(task.id) ?? task).startsOn >= task.startsOn).toBe(true)
        expect(givingWay(list.map((task) => ({ ...task, ...moved.get(task.id) })))).toEqual([])
      }),
    )
  })
})
