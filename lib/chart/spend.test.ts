import { expect, it } from 'vitest'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { spendChart, spendConclusion } from './spend.ts'

const view = (change: Partial<ReportSpendView> = {}): ReportSpendView => ({
  basis: 'the comparison Ticket assistant',
  months: [
    { month: '2026-12', forecast: '100', actual: '130', unpriced: 0 },
    { month: '2027-01', forecast: '110', actual: null, unpriced: 0 },
  ],
  forecastToDate: '100',
  actualToDate: '130',
  difference: '30',
  note: null,
  ...change,
})

it.each([
  [{}, 'Spend to Dec 2026 is $30.00 (30%) above the forecast'],
  [{ actualToDate: '87.5', difference: '-12.5' }, 'Spend to Dec 2026 is $12.50 (12.5%) below the forecast'],
  [{ difference: '0', actualToDate: '100' }, 'Spend to Dec 2026 is $100.00, as forecast'],
  [{ forecastToDate: '0' }, 'Spend to Dec 2026 is $130.00; nothing was forecast until then'],
  [
    { forecastToDate: '0', difference: null },
    'Known spend to Dec 2026 is $130.00; nothing was forecast until then',
  ],
  [{ difference: null }, 'Known spend to Dec 2026 is $130.00 of $100.00 forecast'],
  [{ forecastToDate: null }, 'Spend to Dec 2026 is $130.00; there is no forecast to compare it with'],
  [{ actualToDate: null }, 'Spend to Dec 2026 is unknown: no record has an amount'],
  [{ months: [{ month: '2026-12', forecast: '100', actual: null, unpriced: 0 }] }, 'No spend is logged yet'],
])('says what the figures say (%#)', (change, sentence) => {
  expect(spendConclusion(view(change), 'USD')).toBe(sentence)
})

it('leaves a gap where nothing is known, and draws no zero', () => {
  const { labels, series } = spendChart(view(), 'USD')
  expect(labels).toEqual(['Dec 2026', 'Jan 2027'])
  expect(series.map((one) => one.values)).toEqual([
    ['100', '110'],
    ['130', null],
  ])
})

it('names no forecast where there is none', () => {
  const months = [{ month: '2026-12', forecast: null, actual: '130', unpriced: 0 }]
  expect(spendChart(view({ months }), 'USD').series.map((one) => one.label)).toEqual(['Actual'])
})
