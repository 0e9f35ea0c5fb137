import { describe, expect, it } from 'vitest'
import { type RequestSum, unitCost } from './unit-cost.ts'

const spent = [
  { month: '2026-08', amount: '100' },
  { month: '2026-09', amount: '140' },
]
const counted = (month: string, quantity: string | null, change: Partial<RequestSum> = {}): RequestSum => ({
  ...{ month, source: 'gateway', unit: 'Requests', quantity, ...change },
})
/** 8 of 10 right. */
const evidence = { passed: 8, failed: 2, errored: 0, source: 'test set' }

describe('the cost of a request', () => {
  it('is all that was spent by the requests of the same months', () => {
    // 240 by 1,000 + 1,400; 0.1 by 0.8
    const sums = [counted('2026-08', '1000'), counted('2026-09', '1.4', { unit: '1K requests' })]
    expect(unitCost(spent, sums, evidence, '0')).toEqual({
      ...{ months: ['2026-08', '2026-09'], requests: '2400', perRequest: '0.1', reason: null },
      ...{ perCorrectAnswer: '0.125', qualityReason: null },
    })
  })

  it('leaves out a month whose requests nobody counted, and never adds two sources', () => {
    const sums = [
      counted('2026-09', '700'),
      counted('2026-09', '900', { source: 'trace' }),
      counted('2026-08', null),
    ]
    expect(unitCost(spent, sums, null, '0')).toMatchObject({
      ...{ months: ['2026-09'], requests: '700', perRequest: '0.2', perCorrectAnswer: null },
      qualityReason: 'not measured: no evidence is attached to the quoted option',
    })
  })

  it('is not measured without a count, whatever was quoted', () => {
    expect(unitCost(spent, [], evidence, '0')).toMatchObject({
      ...{ requests: null, perRequest: null, perCorrectAnswer: null },
      reason: 'not measured: no bill of a month that is over counts requests',
    })
  })

  it('of a right answer holds what wrong ones cost', () => {
    // (0.1 × 10 + 2 × 1) / 8
    const sums = [counted('2026-08', '1000')]
    expect(unitCost(spent, sums, evidence, '1').perCorrectAnswer).toBe('0.375')
    expect(unitCost(spent, sums, { ...evidence, passed: 0 }, '1').perCorrectAnswer).toBeNull()
  })
})
