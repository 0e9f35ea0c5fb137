import { describe, expect, it } from 'vitest'
import { compute, computeOne } from '#tests/support/case.ts'

const horizon = { horizonMonths: 3, pricesAt: '2026-11-23' }

describe('a price that is not known', () => {
  it.each([
    ['a model that nobody listed', { inference: [{ model: 'harbour/own-7b', inputTokens: '1' }] }],
    ['a price of low confidence', { inference: [{ model: 'openai/gpt-6.2-sol', inputTokens: '1' }] }],
    [
      'cached tokens without a cached price',
      { inference: [{ price: { input: '1' }, cachedInputTokens: '1' }] },
    ],
    ['a fee that is left open', { inference: [{ price: { input: '1', perCall: null }, inputTokens: '1' }] }],
    ['hosting without a price', { hosting: [{ units: '1' }] }],
    [
      'the guide’s hosting, by its card',
      { hosting: [{ hosting: 'azure-ft/gpt-3.5-turbo-hosting-2025-guide' }] },
    ],
    ['training without a price', { training: [{ trainTokens: '1000' }] }],
    ['work without a rate', { people: [{ hours: '3' }] }],
    ['a sum that is left open', { other: [{ label: 'Licence' }] }],
  ])('%s makes the option incomplete, not cheap', (_, option) => {
    const result = computeOne(
      { ...option, people: [...('people' in option ? option.people : []), { hours: '1', rate: '5' }] },
      horizon,
    )
    const missing = result.lines.filter((line) => line.state === 'unknown')
    expect(missing.map((line) => line.amount)).toEqual([null])
    expect(result).toMatchObject({ complete: false, unknownLines: 1, total: null, knownTotal: '5' })
  })

  it('in another currency than the case is not used', () => {
    const [option] = compute([{ inference: [{ model: 'openai/gpt-4.1-mini', inputTokens: '1' }] }], {
      ...horizon,
      currency: 'EUR',
    }).options
    expect(option?.lines[0]?.formula).toContain('is in USD, the case in EUR')
  })

  it('leaves the break-even unknown, with the number of lines', () => {
    const { breakEven } = compute([{ label: 'Open', other: [{}, {}] }, { label: 'Known' }], horizon)
    expect(breakEven[0]?.reason).toBe('unknown: Open has 2 of 2 lines without a price')
  })
})

it('a price declared to be nothing is zero, and known', () => {
  const result = computeOne({ hosting: [{ unitPricePerHour: '0.00' }] }, horizon)
  expect(result.lines[0]).toMatchObject({ amount: '0', state: 'zero' })
  expect(result).toMatchObject({ complete: true, total: '0' })
})

describe('warnings', () => {
  const warningsOf = (option: Record<string, unknown>, given = {}) =>
    compute([option], { ...horizon, ...given }).warnings.join(' ')
  const priced = { price: { input: '1', output: '1' }, inputTokens: '1' }

  it.each([
    ['shares that leave requests out', { inference: [{ ...priced, share: '0.7' }] }, 'add up to 0.7'],
    [
      'a batch without batch prices',
      { inference: [{ ...priced, batchShare: '0.5' }] },
      'no batch price for input tokens',
    ],
    [
      'a model that retires',
      { inference: [{ model: 'openai/gpt-4.1-mini', inputTokens: '1' }] },
      'retires on Jan 14, 2027',
    ],
    [
      'training that is closed',
      { inference: [{ model: 'openai-ft/gpt-4.1-mini-2025-04-14', inputTokens: '1' }] },
      'closed to new customers since May 7, 2026',
    ],
    [
      'a price that was read long ago',
      { inference: [{ model: 'openai/gpt-4.1-mini', inputTokens: '1' }] },
      'read more than 30 days before Nov 23, 2026',
    ],
    [
      'a promotion that ends',
      { inference: [{ model: 'google/gemini-3.8-flash', inputTokens: '1' }] },
      'only until Jan 1, 2027',
    ],
    [
      'a go-live after the horizon',
      { ...{ inference: [priced] }, goLiveAfterMonths: '3' },
      'does not go live',
    ],
  ])('tell of %s', (_, option, words) => {
    expect(warningsOf(option)).toContain(words)
  })

  it('are silent where two calls are a chain, or a router splits all', () => {
    expect(warningsOf({ inference: [priced, priced] })).toBe('')
    expect(
      warningsOf({
        inference: [
          { ...priced, share: '0.7' },
          { ...priced, share: '0.3' },
        ],
      }),
    ).toBe('')
  })
})

it('takes the batched share at explicit batch prices, and at the factor of a card', () => {
  const price = { input: '2', output: '8', batchInput: '0.9', batchOutput: '4' }
  const call = { inputTokens: '1000000', outputTokens: '1000000', batchShare: '0.5' }
  expect(computeOne({ inference: [{ ...call, price }] }).total).toBe('7.45') // (10 + 4.9) / 2
  const card = {
    model: 'anthropic/claude-haiku-4-5',
    inputTokens: '1000',
    outputTokens: '1000',
    batchShare: '1',
  }
  expect(computeOne({ inference: [card] }, { pricesAt: '2026-11-23' }).perRequest).toBe('0.003') // half of 1 and 5
})
