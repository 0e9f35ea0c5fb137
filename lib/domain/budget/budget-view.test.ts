import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../day.ts'
import { addMonths } from '../month.ts'
import { compare } from '../rate.ts'
import type { AccountMonth } from './budget.ts'
import { budgetView } from './budget-view.ts'
import { alertOf, methodInWords } from './budget-words.ts'

/** Six months from July on, 100 quoted for each. */
const account = (actuals: (string | null)[], forecast: string | null = '100'): AccountMonth[] =>
  Array.from({ length: 6 }, (_, at) => ({
    ...{ month: addMonths('2026-07', at), forecast, actual: actuals[at] ?? null, unpriced: 0 },
  }))
const days = (count: number, amount: string) =>
  Array.from({ length: count }, (_, at) => ({ day: addDays('2026-11-01', at), amount }))
const given = { set: [], carries: false, days: [], today: '2026-11-20' }
const money = (amount: string) => `$${amount}`

describe('the budget today', () => {
  it.each([
    ['79.99', null],
    ['80', 80],
    ['95', 95],
    ['100', 100],
    ['130', 100],
  ])('with %s of 100 spent this month has reached %s', (spent, level) => {
    const view = budgetView({ ...given, account: account([null, null, null, null, spent]) })
    expect(view.month.level).toBe(level)
  })

  it('names the day on which the month’s budget will be used up', () => {
    // 10 days at 6 are 60 of 100: 40 left at 6 a day last six whole days more; the seventh passes them
    const view = budgetView({
      ...given,
      account: account(['90', '90', '90', '90', '60']),
      days: days(10, '6'),
    })
    expect(view.month.overrun).toEqual({ isPast: false, month: '2026-11', day: '2026-11-17' })
    expect(view.expectation.month?.expected.likely).toBe('180')
    // 360 + 180 are 540 of 600, and December at 90 % is 90 more
    expect(view.whole.overrun).toEqual({ isPast: false, month: '2026-12', day: null })
  })

  it('names the day on which it was used up', () => {
    const view = budgetView({
      ...given,
      account: account([null, null, null, null, '120']),
      days: days(12, '10'),
    })
    expect(view.month.overrun).toEqual({ isPast: true, month: '2026-11', day: '2026-11-11' })
  })

  it('knows only the month where no days are known', () => {
    // 330 of 300 so far: 1.1 for each month ahead, so 110 of 100 in November
    const view = budgetView({ ...given, account: account(['90', '110', '130', '110']) })
    expect(view.month.overrun).toEqual({ isPast: false, month: '2026-11', day: null })
    expect(view.expectation.horizon).toEqual({ month: '2026-12', low: '620', likely: '660', high: '700' })
    expect(alertOf(view, money)?.sentence).toBe(
      [
        'The budget of Nov 2026, $100, will be used up in Nov 2026. Expected: $110 ($90 to $130), $10 more.',
        'The whole budget, $600, will be used up in Dec 2026. Expected: $660 ($620 to $700), $60 more.',
      ].join(' '),
    )
  })

  it('takes the mean month where nothing was quoted', () => {
    const stray = account(['80', '100', '120', null, '40']).map((month) => ({
      ...month,
      forecast: null,
      isPlanned: false as const,
    }))
    const set = [{ month: '2026-11', amount: '90', reason: 'Cap' }]
    const view = budgetView({ ...given, account: stray, set })
    expect(view.expectation.method).toEqual({
      ...{ by: 'average', months: 3 },
      level: { low: '80', likely: '100', high: '120' },
    })
    expect(view.month.overrun).toEqual({ isPast: false, month: '2026-11', day: null })
  })

  it('says what it lacks while there is too little history', () => {
    const view = budgetView({ ...given, account: account(['90']) })
    expect(view.expectation).toMatchObject({ month: null, ahead: [], horizon: null })
    expect(methodInWords(view)).toEqual([
      'The end of Nov 2026 cannot be told yet: that takes 5 days billed by the day, or 3 months that are over, billed and without a missing amount.',
      'Months ahead cannot be told yet: that takes 3 months that are over, billed and without a missing amount, and there is one.',
    ])
    expect(alertOf(view, money)).toBeNull()
  })

  it('alerts at its marks without any expectation, and is silent without a budget', () => {
    const near = budgetView({ ...given, account: account([null, null, null, null, '96']) })
    expect(alertOf(near, money)).toMatchObject({
      ...{ level: 95, isOverrun: false },
      sentence: '96.0% of $100 used: 95% of the budget of Nov 2026 is reached.',
    })
    const none = budgetView({ ...given, account: account(['90', '90', '90', '90', '900'], null) })
    expect(alertOf(none, money)).toBeNull()
  })

  it('spends what was carried before it alerts', () => {
    const months = account(['50', '100', '100', '100', '96'])
    const view = budgetView({ ...given, account: account(['100', '100', '100', '50', '96']), carries: true })
    expect([view.month.budget, view.month.level]).toEqual(['150', null])
    // July left 50, and August used up its own 100 and none of it: the 50 go on from month to month
    expect(budgetView({ ...given, account: months, carries: true }).month.budget).toBe('150')
    expect(view.whole.budget).toBe('600')
  })

  it('takes any spend of a month budgeted with nothing for the end of its budget', () => {
    const months = account([null, null, null, null, '3']).map((row) => ({ ...row, forecast: '0' }))
    const { month, whole } = budgetView({ ...given, account: months })
    expect([month.level, month.share, month.overrun?.isPast]).toEqual([100, null, true])
    expect(whole.level).toBe(100)
    const silent = budgetView({ ...given, account: account([null], '0') })
    expect([silent.month.level, silent.whole.overrun]).toEqual([null, null])
  })

  it('names the month that is over in which the whole was used up, and no day of it', () => {
    const view = budgetView({ ...given, account: account(['350', '300', '10', null, '5']) })
    expect(view.whole.overrun).toEqual({ isPast: true, month: '2026-08', day: null })
    expect(alertOf(view, money)?.sentence).toContain('The whole budget, $600, was used up in Aug 2026.')
  })

  it('never says that a budget lasts and runs out at once, whatever the months', () => {
    const cents = fc.integer({ min: 0, max: 40_000 }).map((value) => `${value / 100}`)
    const actual = fc.option(cents)
    fc.assert(
      fc.property(fc.array(actual, { minLength: 4, maxLength: 5 }), (actuals) => {
        const { whole, expectation } = budgetView({ ...given, account: account(actuals) })
        const { horizon } = expectation
        if (!horizon || whole.budget === null) return
        expect(whole.overrun !== null).toBe(compare(horizon.likely, whole.budget) > 0)
        expect(compare(horizon.low, horizon.likely)).toBeLessThanOrEqual(0)
        expect(compare(horizon.likely, horizon.high)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
