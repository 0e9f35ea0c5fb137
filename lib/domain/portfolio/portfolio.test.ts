import { expect, it } from 'vitest'
import type { InsideSum } from '../quote/inside.ts'
import { accuracyOf, accuracySummary } from './accuracy.ts'
import { marginSums } from './margin-sum.ts'
import { winRate } from './win-rate.ts'

it('counts what was accepted of what came to an end, and knows no rate of nothing', () => {
  // 2 of 2 + 3 + 1
  expect(winRate({ accepted: 2, declined: 3, expired: 1 })).toMatchObject({ ended: 6, percent: '33.3' })
  expect(winRate({ accepted: 0, declined: 1, expired: 0 }).percent).toBe('0')
  expect(winRate({ accepted: 0, declined: 0, expired: 0 }).percent).toBeNull()
})

const part = (kind: InsideSum['kind'], cost: string | null, margin: string | null): InsideSum => ({
  ...{ kind, cost, margin, linesOfUnknownCost: cost === null ? 1 : 0, marginPercent: null },
  contingency: cost === null ? null : '10',
})

it('adds margins of one currency and kind alone, and no quote whose cost is unknown', () => {
  const sums = marginSums([
    { currency: 'USD', inside: [part('one-off', '60', '30'), part('monthly', '5', '5')] },
    { currency: 'USD', inside: [part('one-off', '80', '10'), part('monthly', null, null)] },
    { currency: 'EUR', inside: [part('one-off', null, null)] },
  ])
  expect(sums).toEqual([
    { currency: 'EUR', kind: 'one-off', known: 0, unknown: 1, net: null, margin: null, percent: null },
    // (60 + 10 + 30) + (80 + 10 + 10) = 200, of which 40
    { currency: 'USD', kind: 'one-off', known: 2, unknown: 0, net: '200', margin: '40', percent: '20' },
    { currency: 'USD', kind: 'monthly', known: 1, unknown: 1, net: '20', margin: '5', percent: '25' },
  ])
})

const month = (month: string, forecast: string | null, actual: string | null, unpriced = 0) => ({
  ...{ month, forecast, actual, unpriced },
})

it('sets what a project cost against its estimate in the months that can be compared', () => {
  const account = [
    month('2026-01', '100', '130'),
    month('2026-02', '100', '90'),
    month('2026-03', '100', null),
    month('2026-04', '100', '50', 1),
    { ...month('2026-05', null, '999'), isPlanned: false as const },
    month('2026-06', '100', '1'),
  ]
  // 130 + 90 against 100 + 100; June is not over.
  expect(accuracyOf(account, '2026-05')).toEqual({
    ...{ months: 2, forecast: '200', actual: '220', missPercent: '10' },
  })
  expect(accuracyOf(account.slice(2, 5), '2026-05').missPercent).toBeNull()
  expect(accuracyOf([month('2026-01', '0', '7')], '2026-05').missPercent).toBeNull()
})

it('tells the middle of the misses, above or below alike, and of how many projects', () => {
  const missed = (missPercent: string | null) => ({ months: 1, forecast: '1', actual: '1', missPercent })
  expect(accuracySummary(['-10', '30', '5', null].map(missed))).toEqual({
    ...{ compared: 3, unknown: 1, medianMissPercent: '10', close: 2 },
  })
  expect(accuracySummary(['-10', '30'].map(missed)).medianMissPercent).toBe('20')
  expect(accuracySummary([missed(null)]).medianMissPercent).toBeNull()
})
