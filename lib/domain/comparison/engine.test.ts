import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute, computeOne } from '#tests/support/case.ts'
import { compare, sum, times } from '../rate.ts'

const amount = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => `${percent / 100}`)
const price = fc.record({
  input: amount,
  cachedInput: amount,
  cacheWrite: amount,
  output: amount,
  batchInput: amount,
})
const call = fc.record({
  price,
  inputTokens: amount,
  cachedInputTokens: amount,
  cacheWriteTokens: amount,
  outputTokens: amount,
  batchShare: share,
  share,
})
const option = fc.record({
  inference: fc.array(call, { maxLength: 2 }),
  hosting: fc.array(fc.record({ unitPricePerHour: amount, units: share }), { maxLength: 2 }),
  training: fc.array(fc.record({ trainTokens: amount, pricePerMillion: amount }), { maxLength: 2 }),
  people: fc.array(fc.record({ hours: amount, rate: amount, when: fc.constantFrom('one-off', 'monthly') }), {
    maxLength: 2,
  }),
  other: fc.array(fc.record({ amount, when: fc.constantFrom('one-off', 'monthly', 'month:2') }), {
    maxLength: 3,
  }),
  retraining: fc.option(fc.record({ everyMonths: fc.integer({ min: 1, max: 4 }), amount }), { nil: null }),
})
const setting = { horizonMonths: 6, workload: { requestsPerMonth: '1000' } }

it('adds its lines up to every total', () => {
  fc.assert(
    fc.property(option, (given) => {
      const result = computeOne(given, setting)
      const of = (kind: string) =>
        sum(result.lines.filter((line) => line.kind === kind).map((line) => line.amount ?? '0'))
      expect(result.oneOff).toBe(of('one-off'))
      expect(result.wholeMonth).toBe(of('monthly'))
      expect(result.total).toBe(sum([of('one-off'), times(of('monthly'), '6'), of('at-month')]))
      expect(result.cumulative.at(-1)).toBe(result.total)
    }),
  )
})

it('never costs less with a price, an hour or a token more', () => {
  fc.assert(
    fc.property(option, call, amount, (given, more, hours) => {
      const less = computeOne(given, setting).total ?? ''
      const grown = {
        ...given,
        inference: [...given.inference, more],
        people: [{ hours, rate: '1', when: 'monthly' }, ...given.people],
      }
      expect(compare(computeOne(grown, setting).total ?? '', less)).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('names the first month in which the dearer start is paid back', () => {
  fc.assert(
    fc.property(option, option, (a, b) => {
      const { options, breakEven } = compute([a, b], setting)
      for (const pair of breakEven) {
        const own = options.find((item) => item.id === pair.of)?.cumulative ?? []
        const other = options.find((item) => item.id === pair.over)?.cumulative ?? []
        const isPaidBack = (month: number) => compare(own[month] ?? '', other[month] ?? '') <= 0
        const first = [1, 2, 3, 4, 5, 6].find(isPaidBack) ?? null
        expect(pair.month).toBe(isPaidBack(0) ? null : first)
        expect(pair.month === null && pair.reason === null).toBe(false)
      }
    }),
  )
})

it('names the smallest volume at which a month costs no more', () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, (priceA, priceB, fixedA, fixedB) => {
      const at = (input: string, fixed: string) => ({
        inference: [{ price: { input }, inputTokens: '1000' }],
        other: [{ amount: fixed, when: 'monthly' }],
      })
      const pair = compute([at(priceA, fixedA), at(priceB, fixedB)]).breakEven.find((item) => item.of === 'b')
      const volume = pair?.requestsPerMonth ?? null
      const cost = (input: string, fixed: string, n: string) => sum([fixed, times(input, '0.001', n)])
      const isCheaper = (n: string) => compare(cost(priceA, fixedA, n), cost(priceB, fixedB, n)) >= 0
      expect(volume === null).toBe(compare(priceA, priceB) <= 0)
      if (volume === null) return
      expect(isCheaper(volume)).toBe(true)
      if (volume !== '0') expect(isCheaper(sum([volume, '-1']))).toBe(false)
    }),
  )
})

it('does not depend on the order of the options', () => {
  fc.assert(
    fc.property(option, option, (a, b) => {
      const one = compute(
        [
          { ...a, id: 'x' },
          { ...b, id: 'y' },
        ],
        setting,
      )
      const two = compute(
        [
          { ...b, id: 'y' },
          { ...a, id: 'x' },
        ],
        setting,
      )
      expect(two.options).toEqual([one.options[1], one.options[0]])
      expect(two.advice).toEqual(one.advice)
      expect(two.breakEven.toReversed()).toEqual(one.breakEven)
    }),
  )
})

describe('awkward cases', () => {
  const priced = {
    inference: [{ price: { input: '1', output: '2' }, inputTokens: '1000', outputTokens: '1000' }],
  }

  it.each([
    ['no requests', { workload: { requestsPerMonth: '0' } }, '0'],
    ['10¹² requests', { workload: { requestsPerMonth: '1000000000000' } }, '3000000000'],
    [
      'growth of −100 %',
      { horizonMonths: 3, workload: { requestsPerMonth: '1000', growthPerMonth: '-1' } },
      '3',
    ],
    [
      'growth of +300 %',
      { horizonMonths: 3, workload: { requestsPerMonth: '1000', growthPerMonth: '3' } },
      '63',
    ], // 3 × 21
    [
      'growth of 5 %',
      { horizonMonths: 3, workload: { requestsPerMonth: '1000', growthPerMonth: '0.05' } },
      '9.4575',
    ],
  ])('%s', (_, given, total) => {
    expect(computeOne(priced, given).total).toBe(total)
  })

  it('keeps thirty decimals of a price', () => {
    const input = '0.000000000000000000000000000001'
    expect(computeOne({ inference: [{ price: { input }, inputTokens: '1000000' }] }).perRequest).toBe(input)
  })

  it('has no running cost when it goes live after the horizon', () => {
    const result = computeOne({ ...priced, goLiveAfterMonths: '3' }, { horizonMonths: 2 })
    expect(result).toMatchObject({ total: '0', monthly: ['0', '0'], allInPerRequest: null })
  })
})
