import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { slipCost } from './slip-cost.ts'

/** In a year of twelve equal months, so that 73 days are 2.4 of them. */
const setting = { horizonMonths: 12, workload: { requestsPerMonth: '1000' } }
const monthly = (amount: string) => [{ amount, when: 'monthly' }]
const prompting = { label: 'Prompting', other: monthly('400') }
const tuned = {
  label: 'Fine-tuning',
  approach: 'fine-tuning',
  goLiveAfterMonths: '1',
  other: [...monthly('30'), { amount: '1200', when: 'one-off' }],
  hosting: [{ unitPricePerHour: '0.1', hoursPerMonth: '700' }],
  inference: [{ inputTokens: '1000', price: { input: '20', output: '0' } }],
}
const compared = compute([prompting, tuned], setting)

describe('a slip of 73 days', () => {
  const cost = slipCost(compared, 'b', 73)

  it('moves use, hosting and support out of the horizon', () => {
    // Live after month 1, eleven months of use (1,000 × 1,000 tokens × $20 per million = 20), hosting 70, support 30.
    // 73 days are 73 × 12 / 365 = 2.4 months: so much less of each.
    expect(cost).toMatchObject({ use: '-48', hosting: '-168', support: '-72' })
  })

  it('says what waits when it is booked from the day of the baseline', () => {
    expect(cost?.booked).toBe('240') // 2.4 × (70 + 30)
  })

  it('moves break-even, since the other option goes on until then', () => {
    // Before: 1,200 + 120 (m − 1) ≤ 400 m, from m = 3.86: month 4. After: live after 3.4 months. Prompting stands in for 2.4,
    // 960 more, and 2.4 × 120 = 288 is not paid: 1,872 + 120 (m − 1) ≤ 400 m, from m = 6.26: month 7.
    expect(cost?.instead).toEqual([{ over: 'Prompting', more: '672', before: 4, after: 7 }])
  })
})

it('turns round when it goes live earlier, and at most at once', () => {
  const cost = slipCost(compared, 'b', -73)
  // One month earlier is all there is to win: 20, 70 and 30 more are paid, and prompting's 400 are not: 1,200 + 120 m − 400 ≤ 400 m,
  // from m = 2.86: month 3.
  expect(cost).toMatchObject({ use: '20', hosting: '70', support: '30', booked: null })
  expect(cost?.instead).toEqual([{ over: 'Prompting', more: '-280', before: 4, after: 3 }])
})

it('is nothing without a slip or without the option', () => {
  expect(slipCost(compared, 'b', 0)).toBeNull()
  expect(slipCost(compared, 'z', 5)).toBeNull()
})

it('stays unknown where a price is', () => {
  const unknown = compute([prompting, { ...tuned, hosting: [{ unitPricePerHour: null }] }], setting)
  expect(slipCost(unknown, 'b', 73)).toMatchObject({ hosting: null, use: '-48', booked: null, instead: [] })
})
