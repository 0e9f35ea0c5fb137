import { expect, it } from 'vitest'
import { budgetView } from '#lib/domain/budget/budget-view.ts'
import { addMonths } from '#lib/domain/month.ts'
import { budgetChart, hasCourse } from './budget.ts'

/** Six months from July on with 100 quoted for each. */
const view = (actuals: (string | null)[], forecast: string | null = '100') =>
  budgetView({
    ...{ set: [], carries: false, days: [], today: '2026-11-20' },
    account: Array.from({ length: 6 }, (_, at) => ({
      ...{ month: addMonths('2026-07', at), forecast, actual: actuals[at] ?? null, unpriced: 0 },
    })),
  })

it('adds up what was spent, and goes on with what is expected and its range', () => {
  const chart = budgetChart(view(['90', '110', '130', '110']), 'USD')
  expect(chart.title).toBe('By the end of Dec 2026 $660 is expected, $620 to $700: $60 above the budget')
  expect(chart.series.map(({ label, values }) => [label, values])).toEqual([
    ['Budget', ['100', '200', '300', '400', '500', '600']],
    ['Spent', ['90', '200', '330', '440', null, null]],
    // 440 + 110 + 110
    ['Expected', [null, null, null, '440', '550', '660']],
  ])
  expect(chart.series[2]?.band?.slice(3)).toEqual([
    { low: '440', high: '440' },
    { low: '530', high: '570' },
    { low: '620', high: '700' },
  ])
})

it('draws no line where nothing is known, and says so', () => {
  const little = budgetChart(view(['90']), 'USD')
  expect(little.title).toBe('$90 is spent of a budget of $600')
  expect(little.series.map(({ label }) => label)).toEqual(['Budget', 'Spent'])
  expect(hasCourse(view([], null))).toBe(false)
  expect(hasCourse(view([], '0'))).toBe(false)
  expect(hasCourse(view([]))).toBe(true)
})
