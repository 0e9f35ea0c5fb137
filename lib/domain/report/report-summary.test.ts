import { expect, it } from 'vitest'
import { reportSummary } from './report-summary.ts'
import type { ReportSpendView } from './report-view.ts'

const money = (amount: string, currency: string) => `${currency} ${amount}`
const timeline = { startsOn: '2026-12-01', endsOn: '2027-01-01', done: 7, total: 16, phases: [] }
const spend = (actualToDate: string | null, difference: string | null): ReportSpendView => ({
  basis: '',
  months: [],
  forecastToDate: '4080',
  actualToDate,
  difference,
  note: null,
})
const none = { recommendation: null, timeline: null, slipDays: 0, spend: null, currency: 'USD' }

it('tells progress, slip and the distance to the forecast', () => {
  expect(reportSummary({ ...none, timeline, slipDays: 3, spend: spend('4140', '60') }, money)).toBe(
    '7 of 16 tasks are done, and the end is 3 working days late against the baseline. USD 4140 has been spent so far, USD 60 above the forecast.',
  )
  expect(reportSummary({ ...none, spend: spend('4000', '-80') }, money)).toContain(
    'USD 80 below the forecast',
  )
  expect(reportSummary({ ...none, spend: spend('4080', '0') }, money)).toContain('as forecast')
})

it('says what is not known instead of taking it for zero', () => {
  expect(reportSummary({ ...none, spend: spend('4000', null) }, money)).toContain('as far as it is known')
  expect(reportSummary({ ...none, timeline, spend: spend(null, null) }, money)).not.toContain('spent')
})

it('falls back to the recommendation, then to the start', () => {
  expect(reportSummary({ ...none, recommendation: 'Start with prompting.' }, money)).toBe(
    'Start with prompting.',
  )
  expect(reportSummary(none, money)).toContain('has not begun')
})
