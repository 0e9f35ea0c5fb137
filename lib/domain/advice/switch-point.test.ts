import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { clientComparison } from '../comparison/client-comparison.ts'
import { sum, times } from '../rate.ts'
import { adviseFor } from './advise.ts'

type Given = Record<string, unknown>

const monthly = (amount: string) => [{ label: 'Running', amount, when: 'monthly' }]
const metered = (input: string, fixed: string, more: Given = {}) => ({
  inference: [{ price: { input }, inputTokens: '1000000' }],
  other: monthly(fixed),
  ...more,
})
const cheapToRun = metered('0.01', '300', { label: 'Hosted' })
const cheapToStart = metered('0.02', '100', { label: 'Called' })
const at = (requestsPerMonth: string, options: Given[], more: Given = {}) =>
  compute(options, { horizonMonths: 12, workload: { requestsPerMonth, ...more } })

it('names the volume from which another option is chosen', () => {
  const { advice } = at('1000', [cheapToStart, cheapToRun])
  // 300 + 0.01 N < 100 + 0.02 N from 20,001 on; live at once and free to set up, both are settled by cost
  expect(advice).toMatchObject({ recommended: 'a' })
  expect(advice.switchPoint).toBe('From 20,001 requests a month on we would choose Hosted.')
  expect(at('20000', [cheapToStart, cheapToRun]).advice.recommended).toBe('a')
  expect(at('20001', [cheapToStart, cheapToRun]).advice.recommended).toBe('b')
})

const money = fc.integer({ min: 0, max: 90_000 }).map((cents) => `${cents / 100}`)
const rate = fc.integer({ min: 0, max: 999 }).map((mills) => `${mills / 1000}`)
const option = fc
  .record({ input: rate, fixed: money, setUp: money, wait: fc.constantFrom('0', '0.5', '2') })
  .map(({ input, fixed, setUp, wait }) => ({
    inference: [{ price: { input }, inputTokens: '1000000' }],
    other: [...monthly(fixed), { amount: setUp }],
    goLiveAfterMonths: wait,
  }))

it('changes the recommendation exactly there when the case is computed again', () => {
  fc.assert(
    fc.property(
      fc.array(option, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 0, max: 50_000 }),
      fc.constantFrom('0', '0.04', '-0.1'),
      (options, requests, growthPerMonth) => {
        const { advice } = at(`${requests}`, options, { growthPerMonth })
        for (const point of advice.switchPoints.filter(({ by }) => by === 'volume')) {
          const again = (requestsPerMonth: string) =>
            at(requestsPerMonth, options, { growthPerMonth }).advice.recommended
          const before = sum([point.at, '-1'])
          const [here, there] = point.direction === 'above' ? [before, point.at] : [point.at, before]
          expect(again(there)).toBe(point.to)
          expect(again(here)).toBe(advice.recommended)
        }
      },
    ),
    { numRuns: 60 },
  )
})

describe('a price', () => {
  it('is named by how much it may rise', () => {
    const { advice } = at('1000', [
      metered('1', '0', { label: 'Called' }),
      { label: 'Hosted', other: monthly('1500') },
    ])
    const point = advice.switchPoints.find(({ by }) => by === 'price')
    expect(point).toMatchObject({ option: 'a', direction: 'above', from: '1', at: '1.5', to: 'b' })
    expect(point?.sentence).toMatch(
      /^If the model calls of Called cost 50\.0.?% more, we would choose Hosted\.$/,
    )
    expect(times('1000', point?.at ?? '')).toBe('1500')
  })
})

describe('accuracy', () => {
  const measured = (passed: number, failed: number) => ({ quality: { passed, failed, source: '100 items' } })

  it('counts where all were measured: below it, the next in cost of correct answers', () => {
    const options = [
      { label: 'Strong', other: monthly('150'), ...measured(99, 1) },
      { label: 'Weak', other: monthly('100'), ...measured(50, 50) },
    ]
    const point = at('0', options).advice.switchPoints.find(
      ({ by, option: of }) => by === 'accuracy' && of === 'a',
    )
    // 150 ÷ p = 100 ÷ 0.5, and both within 5 % are settled by the cost
    expect(point).toMatchObject({ direction: 'below', at: '0.75', to: 'b' })
  })

  it('is silent where it was not measured', () => {
    const { advice } = at('0', [{ other: monthly('150') }, { other: monthly('100'), ...measured(9, 1) }])
    expect(advice.switchPoints.filter(({ by }) => by === 'accuracy')).toEqual([])
  })
})

it('tells of an option that people chose when the rules would choose it too', () => {
  const result = at('1000', [cheapToStart, cheapToRun])
  expect(adviseFor('b', result).switchPoint).toBe('From 20,001 requests a month on we would choose Hosted.')
  expect(clientComparison(result, 'b').chosen).toBe('Hosted')
})
