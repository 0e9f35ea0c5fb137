import { describe, expect, it } from 'vitest'
import type { Component, CostLine } from '../comparison/result.ts'
import { forecastOfOption } from './option-forecast.ts'

const line = (
  component: Component,
  kind: CostLine['kind'],
  amount: string | null,
  month?: number,
): CostLine => ({
  label: component,
  kind,
  component,
  amount,
  formula: '',
  source: { id: 'guide-2025', date: null, confidence: 'stated' },
  state: amount === null ? 'unknown' : 'known',
  month,
})

const workload = { requestsPerMonth: '1000', growthPerMonth: '0', horizonMonths: 3 }
const amounts = (lines: CostLine[], change = {}) =>
  forecastOfOption(
    { lines, perRequest: '0.02', goLiveAfterMonths: '0', ...change },
    { ...workload, ...change },
    '2026-12',
  ).map((month) => month.amount)

describe('the forecast of an option', () => {
  it('is API, hosting and training, and leaves people and other costs out', () => {
    // API 1000 × 0.02 = 20, hosting 500, training 60 before the start and retraining 45 in month 2.
    const lines = [
      line('inference', 'monthly', '20'),
      line('hosting', 'monthly', '500'),
      line('training', 'one-off', '60'),
      line('retraining', 'at-month', '45', 2),
      line('people', 'monthly', '3000'),
      line('people', 'one-off', '9000'),
      line('other', 'at-month', '700', 3),
    ]
    expect(amounts(lines)).toEqual(['580', '565', '520'])
  })

  it('begins at go-live and grows with the requests', () => {
    // Live from the middle of month 1: 10 + 250 of hosting. Requests grow by a tenth: 1100 × 0.02 = 22, 1210 × 0.02 = 24.2.
    const change = { goLiveAfterMonths: '0.5', growthPerMonth: '0.1' }
    expect(amounts([line('hosting', 'monthly', '500')], change)).toEqual(['260', '522', '524.2'])
  })

  it('does not know a month in which a price is unknown', () => {
    expect(amounts([line('training', 'one-off', null)])).toEqual([null, '20', '20'])
    expect(amounts([line('hosting', 'monthly', null)])).toEqual([null, null, null])
    expect(amounts([line('people', 'monthly', null)])).toEqual(['20', '20', '20'])
  })

  it('names its months from the start on, over the turn of the year', () => {
    const months = forecastOfOption(
      { lines: [], perRequest: '0', goLiveAfterMonths: '0' },
      workload,
      '2026-12',
    )
    expect(months.map((month) => month.month)).toEqual(['2026-12', '2027-01', '2027-02'])
  })
})
