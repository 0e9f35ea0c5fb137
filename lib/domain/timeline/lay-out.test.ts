import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPROACHES } from '../approach.ts'
import { addDays, isWorkingDay } from '../day.ts'
import { layOut } from './lay-out.ts'
import { templateDays, templateOf } from './template.ts'
import { addWorkingDays, latest, workingDays, workingDaysBetween } from './working-day.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days))
const workDay = anyDay.filter(isWorkingDay)

describe('a laid-out template', () => {
  it.each(APPROACHES)('keeps its order and works on no weekend (%s)', (approach) => {
    fc.assert(
      fc.property(anyDay, (startsOn) => {
        const tasks = layOut(templateOf[approach], startsOn).flatMap((phase) => phase.tasks)
        const known = new Map(tasks.map((task) => [task.key, task]))
        for (const task of tasks) {
          expect(isWorkingDay(task.startsOn) && isWorkingDay(task.endsOn)).toBe(true)
          expect(task.endsOn >= task.startsOn).toBe(true)
          const ends = task.after.map((link) => known.get(link.task)?.endsOn ?? 'missing')
          if (ends.length > 0 && task.isGate) expect(task.endsOn).toBe(latest(ends))
          if (ends.length > 0 && !task.isGate) expect(task.startsOn > latest(ends)).toBe(true)
        }
        // From the first day to the last, the plan takes exactly the working days of its template.
        const last = latest(tasks.map((task) => task.endsOn))
        expect(workingDays(tasks[0]?.startsOn ?? '', last)).toBe(templateDays(templateOf[approach]))
      }),
      { numRuns: 60 },
    )
  })

  it('steps over the holidays of the workspace', () => {
    // Eight working days from Mon 21 Dec 2026: 21 22 23 24 | Mon 28 29 30 31, with Fri 25 off.
    const christmas = { weekend: [6, 7], holidays: [{ day: '2026-12-25', name: 'Christmas' }] }
    const tasks = layOut(templateOf.prompting, '2026-12-21', christmas).flatMap((phase) => phase.tasks)
    expect(tasks.at(-1)?.endsOn).toBe('2026-12-31')
  })

  it('works on Sundays where Fridays and Saturdays are off', () => {
    // Eight working days from Thu 3 Dec 2026: 3 | Sun 6 7 8 9 10 | Sun 13 14.
    const gulf = { weekend: [5, 6], holidays: [] }
    const tasks = layOut(templateOf.prompting, '2026-12-03', gulf).flatMap((phase) => phase.tasks)
    expect(tasks.at(-1)?.endsOn).toBe('2026-12-14')
  })

  it('starts on Monday when asked for Saturday, and ends prompting after eight working days', () => {
    // 2026-11-28 is a Saturday; Mon 30 Nov + 8 working days: 30 1 2 3 4 | 7 8 9 December
    const tasks = layOut(templateOf.prompting, '2026-11-28').flatMap((phase) => phase.tasks)
    expect([tasks[0]?.startsOn, tasks.at(-1)?.endsOn]).toEqual(['2026-11-30', '2026-12-09'])
  })
})

describe('the templates', () => {
  it.each(APPROACHES)('take as long as their range says, and end with going live (%s)', (approach) => {
    const template = templateOf[approach]
    const { from, to } = template.range
    expect([templateDays(template, 'low'), templateDays(template, 'high')]).toEqual([from, to])
    expect(templateDays(template)).toBeGreaterThan(from)
    expect(template.phases.at(-1)?.tasks.at(-1)).toMatchObject({ name: 'Go-live', days: 0 })
  })

  const gates = ['Goals and evaluation set agreed', 'Prompt baseline measured'].concat([
    'Base model retires after the contract ends',
    'Quality bar met',
    'Cost bar met',
    'Go-live',
  ])
  it.each([
    ['prompting', gates],
    ['retrieval', [...gates, 'Data checked']],
    ['fine-tuning', [...gates, 'Data checked', 'Training access confirmed']],
    ['hybrid', [...gates, 'Data checked', 'Training access confirmed']],
  ] as const)('pass every gate of their approach (%s)', (approach, names) => {
    const tasks = templateOf[approach].phases.flatMap((phase) => phase.tasks)
    const found = tasks.filter((task) => task.days === 0).map((task) => task.name)
    expect(found.toSorted()).toEqual([...names].toSorted())
  })

  it.each(['fine-tuning', 'hybrid'] as const)('measure a prompt before anybody trains (%s)', (approach) => {
    const tasks = layOut(templateOf[approach], '2026-11-30').flatMap((phase) => phase.tasks)
    const day = (key: string) => tasks.find((task) => task.key === key)?.startsOn ?? ''
    expect(day('baseline') < day('training')).toBe(true)
    expect(day('data-checked') < day('training') && day('access') < day('training')).toBe(true)
  })

  it('repeat the lengths of the guide: days for prompting, four to eight weeks for fine-tuning', () => {
    expect(templateOf.prompting.range).toEqual({ from: 3, to: 10, source: 'guide-2025' })
    expect(templateOf['fine-tuning'].range).toEqual({ from: 4 * 5, to: 8 * 5, source: 'guide-2025' })
    expect(templateOf.hybrid.range).toEqual({ from: 3 + 20, to: 10 + 40, source: 'guide-2025' })
  })

  const prompting = [/requires/, /figures/, /format of the output/, /benchmark/]
    .concat([/Instructions .* first/, /### or """/, /Examples/, /clear and concise/])
    .concat([/zero-shot/, /one-shot/, /few-shot/, /documented/])
  const fineTuning = [/pre-trained model/, /compute/, /Infrastructure/, /Hardware/]
    .concat([/curated/, /cleaned and validated/, /format of the training/, /validation data are split/])
    .concat([/learning rate/, /epochs/, /Overfitting/, /Early stopping/])

  it.each([
    ['prompting', prompting],
    ['fine-tuning', fineTuning],
    ['hybrid', [...prompting, ...fineTuning]],
  ] as const)('carry every checklist topic of the guide, in its order (%s)', (approach, topics) => {
    const labels = templateOf[approach].phases
      .flatMap((phase) => phase.tasks)
      .flatMap((task) => (task.source === 'guide-2025' ? (task.checklist ?? []) : []))
    expect(labels).toHaveLength(topics.length)
    for (const [index, topic] of topics.entries()) expect(labels[index]).toMatch(topic)
  })
})

describe('working days', () => {
  it('go there and come back', () => {
    fc.assert(
      fc.property(workDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const there = addWorkingDays(day, count)
        expect(workingDaysBetween(day, there)).toBe(count)
        expect(addWorkingDays(there, -count)).toBe(day)
      }),
    )
  })

  it('step over the weekend', () => {
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30') // Friday to Monday
    expect(addWorkingDays('2026-11-30', -1)).toBe('2026-11-27')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-30') // Saturday counts from Monday
  })
})
