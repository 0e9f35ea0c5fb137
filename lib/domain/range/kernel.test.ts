import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue } from '#tests/support/case.ts'
import type { Case } from '../comparison/case.ts'
import { pricingOf } from '../comparison/compute-comparison.ts'
import { pointCase } from '../comparison/point-case.ts'
import { priceOption } from '../comparison/price-option.ts'
import { compileKernel } from './kernel.ts'

const digits = (whole: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 9_999 }))
    .map(([left, right]) => `${left}.${String(right).padStart(4, '0')}`)
const rise = (values: string[]) => {
  const [low = '0', likely = '0', high = '0'] = [...values].sort((a, b) => Number(a) - Number(b))
  return { low, likely, high }
}
const quantity = (whole: number) =>
  fc.oneof(digits(whole), fc.tuple(digits(whole), digits(whole), digits(whole)).map(rise))
const maybe = (whole: number) => fc.option(quantity(whole), { nil: null, freq: 12 })
const share = fc.constantFrom('0', '0.25', '1', { low: '0.1', likely: '0.5', high: '0.9' })

const prices = {
  input: maybe(9),
  cachedInput: maybe(9),
  output: quantity(9),
  batchInput: maybe(9),
  perCall: quantity(1),
}
const price = fc.record({
  ...prices,
  tiers: fc.array(fc.record({ aboveInputTokens: digits(5_000), output: quantity(9) }), { maxLength: 2 }),
})
const call = fc
  .record({
    price: fc.option(price, { freq: 3, nil: null }),
    inputTokens: quantity(5_000),
    cachedInputTokens: fc.constantFrom('0', '700'),
    outputTokens: quantity(900),
    reasoningTokens: digits(90),
    batchShare: share,
    share,
    retryRate: digits(1),
    callsPerRequest: quantity(3),
    uplift: quantity(2),
  })
  .map((given) => (given.price ? given : { ...given, model: 'openai/gpt-4.1-mini' }))
const training = fc.record({
  trainTokens: quantity(9_000_000),
  epochs: quantity(4),
  pricePerMillion: quantity(30),
  hours: fc.option(quantity(40), { nil: null }),
  pricePerHour: quantity(100),
  minimumPerJob: maybe(20),
  capPerJob: maybe(5_000),
  runs: quantity(4),
})
const option = fc.record({
  goLiveAfterMonths: quantity(7),
  inference: fc.array(call, { maxLength: 3 }),
  hosting: fc.array(
    fc.record({ unitPricePerHour: maybe(9), units: quantity(4), hoursPerMonth: maybe(744) }),
    {
      maxLength: 2,
    },
  ),
  training: fc.array(training, { maxLength: 2 }),
  retraining: fc.option(fc.record({ everyMonths: fc.integer({ min: 1, max: 4 }), amount: quantity(900) }), {
    nil: null,
  }),
  people: fc.array(fc.record({ hours: quantity(90), rate: maybe(200) }), { maxLength: 2 }),
  documents: fc.array(
    fc.record({
      tokens: fc.oneof(fc.constant('0'), quantity(9_000_000)),
      embeddingPrice: maybe(2),
      changedShare: share,
      storedGb: fc.oneof(fc.constant('0'), quantity(99)),
      pricePerGbMonth: maybe(3),
    }),
    { maxLength: 2 },
  ),
  other: fc.array(
    fc.record({ amount: quantity(9_000), when: fc.constantFrom('one-off', 'monthly', 'month:3') }),
    { maxLength: 3 },
  ),
})
const setting = fc.record({
  horizonMonths: fc.integer({ min: 1, max: 36 }),
  hoursPerMonth: quantity(744),
  discountRatePerYear: fc.constantFrom('0', '0.25', { low: '0.01', likely: '0.05', high: '0.2' }),
  workload: fc.record({
    requestsPerMonth: quantity(2_000_000),
    growthPerMonth: fc.constantFrom('0', '-1', '-0.05', '3', { low: '-0.1', likely: '0.02', high: '0.1' }),
  }),
})

const read = (content: unknown): Case => {
  const reading = readCase(content)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.file
}

it('stays within 10⁻⁹ of the exact engine, and knows no more than it', () => {
  fc.assert(
    fc.property(fc.array(option, { minLength: 1, maxLength: 3 }), setting, (options, given) => {
      const file = read(caseOf(options, { pricesAt: '2026-11-23', ...given }))
      const point = pointCase(file, 'likely')
      const pricing = pricingOf(point, catalogue)
      const kernel = compileKernel(file, pricing)
      kernel.run()
      point.options.forEach((parts, at) => {
        const { cumulative, total } = priceOption(parts, point, pricing).result
        const curve = [...kernel.curves.subarray(at * kernel.points, (at + 1) * kernel.points)]
        expect(Number.isNaN(curve.at(-1))).toBe(total === null)
        if (total === null) return
        for (const [month, value] of curve.entries()) {
          const exact = Number(cumulative[month])
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-9 * Math.abs(exact))
        }
      })
    }),
    { numRuns: 60 },
  )
}, 30_000)
