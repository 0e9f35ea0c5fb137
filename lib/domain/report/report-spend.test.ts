import { expect, it } from 'vitest'
import { budgetView } from '../budget/budget-view.ts'
import { reportBudget } from './report-forecast.ts'
import { isAhead } from './report-spend.ts'
import type { ReportSpendView } from './report-view.ts'

const spend = (...months: string[]): ReportSpendView => ({
  ...{ basis: 'test', forecastToDate: null, actualToDate: null, difference: null, note: null },
  months: months.map((month) => ({ month, forecast: '10', actual: null, unpriced: 0 })),
})

it('knows a sum to date that can hold nothing yet from one that is unknown', () => {
  expect(isAhead(spend('2026-12', '2027-01'), '2026-11-29')).toBe(true)
  expect(isAhead(spend('2026-11', '2026-12'), '2026-11-29')).toBe(false)
})

it('tells a client of no budget where nothing was quoted and nothing spent', () => {
  const view = budgetView({ account: [], set: [], carries: false, days: [], today: '2026-11-29' })
  expect(reportBudget(view, (amount) => amount)).toBeNull()
})
