import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { compare, sum, times } from '../rate.ts'

const amount = fc.integer({ min: 1, max: 10 ** 9 }).map((value) => `${value / 1000}`)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => `${percent / 100}`)

const call = fc.record({
  price: fc.record({
    input: amount,
    cachedInput: amount,
    cacheWrite: amount,
    output: amount,
    perCall: amount,
  }),
  uplift: amount,
  share,
  callsPerRequest: amount,
  inputTokens: amount,
  cachedInputTokens: amount,
  cacheWriteTokens: amount,
  outputTokens: amount,
  reasoningTokens: amount,
  retryRate: share,
})
const training = fc.record({
  trainTokens: amount,
  epochs: amount,
  validationTokens: amount,
  pricePerMillion: amount,
  hours: amount,
  pricePerHour: amount,
  minimumPerJob: amount,
  capPerJob: amount,
  runs: amount,
})
const option = fc.record({
  goLiveAfterMonths: fc.constantFrom('0', '0.5', '3'),
  inference: fc.array(call, { minLength: 1, maxLength: 2 }),
  hosting: fc.array(fc.record({ unitPricePerHour: amount, units: amount, hoursPerMonth: amount }), {
    minLength: 1,
    maxLength: 2,
  }),
  training: fc.array(training, { minLength: 1, maxLength: 2 }),
  retraining: fc.record({ everyMonths: fc.integer({ min: 1, max: 4 }), amount }),
  people: fc.array(fc.record({ hours: amount, rate: amount, when: fc.constantFrom('one-off', 'monthly') }), {
    minLength: 1,
    maxLength: 2,
  }),
  other: fc.array(fc.record({ amount, when: fc.constantFrom('one-off', 'monthly', 'month:2') }), {
    minLength: 1,
    maxLength: 3,
  }),
})
const setting = fc.record({
  horizonMonths: fc.integer({ min: 1, max: 8 }),
  workload: fc.record({ requestsPerMonth: amount, growthPerMonth: fc.constantFrom('0', '-1', '0.1', '3') }),
})

type Tree = { [key: string]: unknown }

/** Every place of a figure that costs money; shares and delays stay. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string')
    return /^\d/.test(value) && path.at(-1) !== 'goLiveAfterMonths' && path.at(-1) !== 'share' ? [path] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
}

function raised(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return times(value as string, '1.5')
  const entry = (value as Tree)[key]
  if (Array.isArray(value)) return value.map((item, at) => (`${at}` === key ? raised(item, rest) : item))
  return { ...(value as Tree), [key]: raised(entry, rest) }
}

it('never costs less when one price, token count, hour or volume rises, in any month', () => {
  fc.assert(
    fc.property(option, setting, fc.nat(), (given, frame, seed) => {
      const all = { ...frame, option: given }
      const found = places(all)
      const more = raised(all, found[seed % found.length] ?? []) as typeof all
      const [before] = compute([given], frame).options
      const { option: grown, ...larger } = more
      const [after] = compute([grown], larger).options
      before?.cumulative.forEach((value, month) => {
        expect(compare(after?.cumulative[month] ?? '', value ?? '')).toBeGreaterThanOrEqual(0)
      })
    }),
  )
})

it('adds up: its months to the total, and its components to what falls at once and each month', () => {
  fc.assert(
    fc.property(option, setting, (given, frame) => {
      const [result] = compute([given], frame).options
      if (!result) throw new Error('no option')
      result.monthly.forEach((monthly, at) => {
        const step = sum([result.cumulative[at] ?? '', monthly ?? '', result.events[at] ?? ''])
        expect(result.cumulative[at + 1]).toBe(step)
        const events = result.lines.filter((line) => line.month === at + 1).map((line) => line.amount ?? '')
        expect(result.events[at]).toBe(sum(events))
      })
      const components = ['inference', 'hosting', 'training', 'people', 'other', 'retraining'] as const
      const of = (kind: string) =>
        components.map((component) => {
          const lines = result.lines.filter((line) => line.component === component && line.kind === kind)
          return sum(lines.map((line) => line.amount ?? ''))
        })
      expect(sum(of('one-off'))).toBe(result.oneOff)
      expect(sum(of('monthly'))).toBe(result.wholeMonth)
    }),
  )
})
