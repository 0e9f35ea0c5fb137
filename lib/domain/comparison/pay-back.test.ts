import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'

type Given = Record<string, unknown>

const call = (input: string, output: string, price: Given, more: Given = {}) => ({
  inference: [{ inputTokens: input, outputTokens: output, price, ...more }],
})
const mini = { input: '0.4', cachedInput: '0.1', output: '1.6' }
const prompted = call('3000', '200', mini)
const cached = call('300', '200', mini, { cachedInputTokens: '2700' })
const tuned = call('300', '200', { input: '0.8', output: '3.2' })
const setUp = { other: [{ label: 'Set-up', amount: '5020' }] }
const onAzure = { ...call('300', '200', mini), hosting: [{ unitPricePerHour: '1.70', hoursPerMonth: '720' }] }
const over = (a: Given, b: Given) => {
  const { options, breakEven } = compute([a, b], {
    workload: { requestsPerMonth: '40000' },
    horizonMonths: 24,
  })
  return {
    perRequest: options.map((option) => option.perRequest),
    of: breakEven.find((pair) => pair.of === 'b'),
  }
}

describe('gpt-4.1-mini against its fine-tune', () => {
  it('pays a set-up of 5,020 back after 7,843,750 requests', () => {
    const { perRequest, of } = over(prompted, { ...tuned, ...setUp })
    expect(perRequest).toEqual(['0.00152', '0.00088'])
    expect(of?.requestsToPayBack).toBe('7843750') // 5,020 / 0.00064
  })

  it('never pays back against a cached prompt', () => {
    const { perRequest, of } = over(cached, { ...tuned, ...setUp })
    expect(perRequest).toEqual(['0.00071', '0.00088'])
    expect(of).toMatchObject({
      month: null,
      requestsPerMonth: null,
      requestsToPayBack: null,
      reason: 'never: dearer per month and to set up',
    })
  })

  it('on Azure needs 1,133,334 requests a month for its hosting, and 4,533,334 with caching', () => {
    expect(over(prompted, onAzure).of?.requestsPerMonth).toBe('1133334') // 1,224 / 0.00108
    expect(over(cached, onAzure).of?.requestsPerMonth).toBe('4533334') // 1,224 / 0.00027
  })
})
