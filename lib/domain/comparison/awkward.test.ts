import { describe, expect, it } from 'vitest'
import { compute, computeOne } from '#tests/support/case.ts'

const called = { inference: [{ price: { input: '1' }, inputTokens: '1000000' }] }
const amount = (value: string, when: string) => ({ amount: value, when })

describe('a horizon of one month', () => {
  it('has one month, and pays back in it or not at all', () => {
    const a = { other: [amount('10', 'one-off'), amount('5', 'monthly')] }
    const b = { other: [amount('12', 'one-off'), amount('3', 'monthly')] }
    const { options, breakEven } = compute([a, b])
    expect(options.map((option) => option.cumulative)).toEqual([
      ['10', '15'],
      ['12', '15'],
    ])
    expect(breakEven.find((pair) => pair.of === 'b')?.month).toBe(1) // equal is enough
  })

  it('has no retraining and no month after it', () => {
    const option = { retraining: { everyMonths: 1, amount: '9' }, other: [amount('7', 'month:2')] }
    expect(computeOne(option).total).toBe('0')
  })
})

describe('exactly at a threshold', () => {
  it.each([
    ['the whole prompt counts, and does not exceed', { inputTokens: '100', cachedInputTokens: '100' }, '200'],
    ['one token more takes the tier for all', { inputTokens: '101', cachedInputTokens: '100' }, '402'],
    [
      'written tokens count too',
      { inputTokens: '100', cachedInputTokens: '100', cacheWriteTokens: '1' },
      '402',
    ],
    ['answers do not', { inputTokens: '200', outputTokens: '5000' }, '5200'],
  ])('%s', (_, tokens, total) => {
    const all = (price: string) => ({ input: price, cachedInput: price, cacheWrite: price, output: price })
    const price = { ...all('1'), tiers: [{ aboveInputTokens: '200', ...all('2') }] }
    const given = { workload: { requestsPerMonth: '1000000' } }
    expect(computeOne({ inference: [{ price, ...tokens }] }, given).total).toBe(total)
  })

  it.each([
    ['the minimum', { trainTokens: '2000000', minimumPerJob: '4' }, '4'],
    ['the cap', { trainTokens: '2000000', capPerJob: '4' }, '4'],
    ['a cap below the minimum', { trainTokens: '1', minimumPerJob: '4', capPerJob: '3' }, '3'],
  ])('of %s of a job', (_, job, total) => {
    expect(computeOne({ training: [{ pricePerMillion: '2', ...job }] }).total).toBe(total)
  })

  it('a go-live at the end of the horizon comes too late, and the last month is whole', () => {
    const other = [amount('100', 'monthly'), amount('7', 'month:3')]
    const at = (goLiveAfterMonths: string) =>
      computeOne({ other, goLiveAfterMonths }, { horizonMonths: 3 }).total
    expect([at('3'), at('2'), at('2.75')]).toEqual(['7', '107', '32'])
  })

  it('retraining in the last month is not worth it, in the one before it is', () => {
    const option = { retraining: { everyMonths: 4, amount: '9' } }
    const over = (horizonMonths: number) => computeOne(option, { horizonMonths }).total
    expect([over(4), over(5), over(8), over(9)]).toEqual(['0', '9', '9', '18'])
  })
})

describe('nothing', () => {
  it('known: no total, no advice, no break-even, and every line says why', () => {
    const open = { inference: [{}], hosting: [{}], training: [{ hours: '4' }], other: [{}] }
    const { options, advice, breakEven } = compute([open, open], { horizonMonths: 6 })
    for (const option of options) {
      expect(option).toMatchObject({ complete: false, unknownLines: 4, total: null, knownTotal: '0' })
      expect(option.cumulative.every((value) => value === null)).toBe(true)
    }
    expect(advice).toMatchObject({ recommended: null, switchPoints: [] })
    expect(breakEven.map((pair) => pair.month)).toEqual([null, null])
  })

  it('asked: costs nothing to call, and is no reason to divide by it', () => {
    const given = { workload: { requestsPerMonth: '0' }, horizonMonths: 12 }
    const { options, advice } = compute([called, { other: [amount('1', 'monthly')] }], given)
    expect(options[0]).toMatchObject({ total: '0', perRequest: '1', allInPerRequest: null })
    // at one request both cost the same, and a keeps the choice
    expect(advice.switchPoint).toBe('From 2 requests a month on we would choose b.')
  })
})

it('keeps every digit of huge volumes at tiny prices', () => {
  const price = { input: '0.000000000000000000000000000001' }
  const given = { horizonMonths: 120, workload: { requestsPerMonth: '1000000000000' } }
  expect(computeOne({ inference: [{ price, inputTokens: '3' }] }, given).total).toBe(
    '0.00000000000000000000036', // 120 × 10¹² × 3 × 10⁻³⁰ ÷ 10⁶
  )
})
