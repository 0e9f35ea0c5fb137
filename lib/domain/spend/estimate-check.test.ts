import { expect, it } from 'vitest'
import type { ReportSpendView } from '../report/report-view.ts'
import { checkEstimates } from './estimate-check.ts'

const view = (months: [month: string, forecast: string | null, actual: string | null, unpriced?: number][]) =>
  ({
    ...{ basis: 'test', forecastToDate: null, actualToDate: null, difference: null, note: null },
    months: months.map(([month, forecast, actual, unpriced = 0]) => ({ month, forecast, actual, unpriced })),
  }) satisfies ReportSpendView

it.each([
  ['103', '3', 'As estimated'],
  ['130', '30', 'prices since the quote'],
  ['70', '-30', 'caching and batching'],
  ['40', '-60', 'all bills are in'],
  ['250', '150', 'another project'],
])('%s billed for 100 is a difference of %s per cent', (actual, percent, words) => {
  const [found] = checkEstimates(view([['2026-08', '100', actual]]), '2026-09')
  expect(found?.percent).toBe(percent)
  expect(found?.check).toContain(words)
})

it('compares only months that are over and known on both sides, the newest first', () => {
  const months = view([
    ['2026-06', '10', '10'],
    ['2026-07', null, '10'],
    ['2026-08', '10', null],
    ['2026-09', '10', '10', 1],
    ['2026-10', '0', '4'],
    ['2026-11', '10', '1'],
  ])
  expect(checkEstimates(months, '2026-10').map(({ month, percent }) => [month, percent])).toEqual([
    ['2026-10', null],
    ['2026-06', '0'],
  ])
})
