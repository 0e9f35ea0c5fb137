import { describe, expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue, compute } from '#tests/support/case.ts'
import { monthsFrom } from '../month.ts'
import { sum } from '../rate.ts'
import { forecastOfOption } from '../spend/option-forecast.ts'
import { plannedItems } from './planned-item.ts'

const given = {
  ...{ startMonth: '2026-09', horizonMonths: 12 },
  workload: { requestsPerMonth: '1000', growthPerMonth: '0.1' },
}
const option = {
  goLiveAfterMonths: '0.5',
  inference: [
    {
      model: 'openai/gpt-4o-mini',
      inputTokens: '700',
      cachedInputTokens: '300',
      outputTokens: '200',
      batchShare: '0.4',
      retryRate: '0.01',
    },
    { model: 'openai/gpt-4o-mini', inputTokens: '50', outputTokens: '5', share: '0.2' },
    { price: { input: '2', output: '8' }, inputTokens: '10', outputTokens: '1', uplift: '1.1' },
  ],
  hosting: [{ label: 'Deployment', unitPricePerHour: '1.7', hoursPerMonth: '100' }],
  training: [{ label: 'First training', trainTokens: '1000000', epochs: '3', pricePerMillion: '25' }],
  retraining: { everyMonths: 6, amount: '10' },
}

function both(change: object = {}, months = monthsFrom('2026-09', 12)) {
  const reading = readCase(caseOf([{ ...option, ...change }], given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const result = compute([{ ...option, ...change }], given)
  const [first] = result.options
  if (!first) throw new Error('no option')
  const { horizonMonths, startMonth, workload } = result
  const forecast = forecastOfOption(first, { ...workload, horizonMonths }, startMonth)
  return {
    items: plannedItems(reading.file, first.id, catalogue, months),
    forecast: forecast.filter(({ month }) => months.includes(month)).map(({ amount }) => amount),
  }
}

describe('what was quoted, taken apart', () => {
  it.each([
    ['all months', monthsFrom('2026-09', 12)],
    ['the first two', monthsFrom('2026-09', 2)],
    ['a month in the middle', ['2027-02']],
    ['months with and without', ['2026-08', '2026-10', '2028-01']],
  ])('adds up to the forecast of %s', (_, months) => {
    const { items, forecast } = both({}, months)
    const parts = items?.flatMap((item) => item.parts.map(({ amount }) => amount)) ?? []
    expect(sum(parts)).toBe(sum(forecast.map((amount) => amount ?? 'unknown')))
  })

  it('has each model once, with its kinds of tokens, and hours of what is hosted', () => {
    const { items } = both({ goLiveAfterMonths: '0' }, ['2026-09'])
    const [mini] = items ?? []
    expect(items?.map(({ label }) => label)).toEqual([
      ...['openai/gpt-4o-mini', 'Model at a stated price', 'Deployment', 'Training'],
    ])
    // Input 1,000 × (700 × 1.01 + 50 × 0.2) = 717,000; output 1,000 × (200 × 1.01 + 5 × 0.2) = 203,000
    expect(mini?.parts).toMatchObject([
      { token: 'input', unit: 'token', quantity: '717000' },
      { token: 'cached', unit: 'token', quantity: '303000' },
      { token: 'output', unit: 'token', quantity: '203000' },
    ])
    expect(mini?.names).toEqual(['gpt-4o-mini'])
    expect(items?.[2]?.parts).toEqual([{ token: null, unit: 'hour', quantity: '100', amount: '170' }])
    expect(items?.[3]?.parts).toEqual([{ token: null, unit: null, quantity: null, amount: '75' }])
  })

  it('is unknown as soon as one price is', () => {
    expect(both({ hosting: [{ label: 'Deployment', unitPricePerHour: null }] }).items).toBeNull()
  })
})
