import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPROACHES } from '../approach.ts'
import { addDays, isWorkingDay, workingDays } from '../day.ts'
import { layOut } from './lay-out.ts'
import { templateDays, templateOf } from './template.ts'
import { addWorkingDays, workingDaysBetween } from './working-day.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days))
const workDay = anyDay.filter(isWorkingDay)

describe('a laid-out template', () => {
  it.each(APPROACHES)('keeps its order and works on no weekend (%s)', (approach) => {
    fc.assert(
      fc.property(anyDay, (startsOn) => {
        const tasks = layOut(templateOf[approach], startsOn).flatMap((phase) => phase.tasks)
        for (const [index, task] of tasks.entries()) {
          const before = tasks[index - 1]
          expect(isWorkingDay(task.startsOn) && isWorkingDay(task.endsOn)).toBe(true)
          expect(task.endsOn >= task.startsOn).toBe(true)
          if (before) expect(task.startsOn >= before.endsOn).toBe(true)
          if (before && !task.isGate) expect(task.startsOn > before.endsOn).toBe(true)
          if (before && task.isGate) expect(task.endsOn).toBe(before.endsOn)
        }
        // From the first day to the last, the plan takes exactly the working days of its template.
        expect(workingDays(tasks[0]?.startsOn ?? '', tasks.at(-1)?.endsOn ?? '')).toBe(
          templateDays(templateOf[approach]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('starts on Monday when asked for Saturday, and ends prompting after eight working days', () => {
    // 2026-11-28 is a Saturday; Mon 30 Nov + 8 working days: 30 1 2 3 4 | 7 8 9 December
    const tasks = layOut(templateOf.prompting, '2026-11-28').flatMap((phase) => phase.tasks)
    expect([tasks[0]?.startsOn, tasks.at(-1)?.endsOn]).toEqual(['2026-11-30', '2026-12-09'])
  })
})

describe('the templates', () => {
  it.each(APPROACHES)('take as long as their range says, with a gate before going live (%s)', (approach) => {
    const template = templateOf[approach]
    expect(templateDays(template)).toBeGreaterThanOrEqual(template.range.from)
    expect(templateDays(template)).toBeLessThanOrEqual(template.range.to)
    expect(template.phases.at(-1)?.tasks.at(-1)).toMatchObject({ name: 'Go-live', days: 0 })
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
