import { expect, it } from 'vitest'
import { APPROACHES } from '../approach.ts'
import { PLAIN_WEEK } from './calendar.ts'
import { atPace, ownLengths, type PastPlan } from './history.ts'
import { templateDays, templateOf } from './template.ts'
import { daysOff } from './working-day.ts'

const plan = (startsOn: string, endsOn: string, cost: Partial<PastPlan> = {}): PastPlan => ({
  ...{ approach: 'prompting', projectName: endsOn, startsOn, endsOn },
  ...{ currency: 'EUR', billed: null, records: 0, unpriced: 0, ...cost },
})

it('counts working days of finished plans, and takes the one in the middle', () => {
  // Mon 2 to Fri 6 Nov: 5. Mon 2 to Mon 9: 6. Mon 2 to Fri 20: 15, of which Wed 11 is a holiday: 14.
  const plans = [
    plan('2026-11-02', '2026-11-06'),
    plan('2026-11-02', '2026-11-09'),
    plan('2026-11-02', '2026-11-20'),
  ]
  const found = ownLengths(
    plans,
    daysOff({ ...PLAIN_WEEK, holidays: [{ day: '2026-11-11', name: '' }] }),
  ).prompting
  expect(found?.projects.map((project) => project.days)).toEqual([5, 6, 14])
  expect(found?.median).toBe(6)
  expect(ownLengths(plans.slice(1)).prompting?.median).toBe(15)
  expect(ownLengths([])).toEqual({})
})

it('says what was billed meanwhile: nothing, all that is known, or that it is unknown', () => {
  const plans = [
    plan('2026-11-02', '2026-11-06'),
    plan('2026-11-02', '2026-11-06', { billed: '12.5', records: 2 }),
    plan('2026-11-02', '2026-11-06', { billed: '12.5', records: 3, unpriced: 1 }),
    plan('2026-11-02', '2026-11-06', { records: 1, unpriced: 1 }),
  ]
  expect(ownLengths(plans).prompting?.projects.map((project) => project.cost)).toEqual([
    null,
    { amount: '12.5', currency: 'EUR', isWhole: true },
    { amount: '12.5', currency: 'EUR', isWhole: false },
    { amount: null, currency: 'EUR', isWhole: false },
  ])
})

it.each(APPROACHES)('comes near to the own length, and keeps gates and ranges in order (%s)', (approach) => {
  const template = templateOf[approach]
  const wanted = templateDays(template) * 2
  const own = atPace(template, wanted)
  expect(Math.abs(templateDays(own) - wanted)).toBeLessThanOrEqual(2)
  for (const { days } of own.phases.flatMap((phase) => phase.tasks))
    if (typeof days !== 'number')
      expect([days.low, days.likely, days.high]).toEqual(
        [days.low, days.likely, days.high].toSorted((a, b) => a - b),
      )
  expect(own.phases.at(-1)?.tasks.at(-1)).toMatchObject({ name: 'Go-live', days: 0 })
})

it('is the template itself at the pace of the template', () => {
  expect(atPace(templateOf.hybrid, templateDays(templateOf.hybrid))).toEqual(templateOf.hybrid)
})
