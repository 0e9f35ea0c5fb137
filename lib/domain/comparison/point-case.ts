import type { Case, Range } from './case.ts'
import type { Pricing } from './pricing.ts'

export type End = 'low' | 'likely' | 'high'

/** Figures whose rise makes the whole cheaper: at the cheap end they take their high value. */
const CHEAPENING = new Set(['goLiveAfterMonths', 'discountRatePerYear', 'batchShare'])
const opposite: Record<End, End> = { low: 'high', likely: 'likely', high: 'low' }

export const isRange = (value: object): value is Range =>
  'low' in value && 'likely' in value && 'high' in value

function pick(value: unknown, choose: (range: Range, key: string) => string, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, choose, key))
  if (value === null || typeof value !== 'object') return value
  if (isRange(value)) return choose(value, key)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pick(item, choose, name)]))
}

/** The case with the point that `choose` gives in place of every range; `key` is the name of the figure. */
export const pointWith = (file: Case, choose: (range: Range, key: string) => string): Case<string> =>
  pick(file, choose, '') as Case<string>

/** The case with all ranges at their likely value, or all together at the cheap or dear end. */
export const pointCase = (file: Case, end: End): Case<string> =>
  pointWith(file, (range, key) => range[CHEAPENING.has(key) ? opposite[end] : end])

/** The same prices and dates for a case whose figures moved. */
export const pricingAt = (pricing: Pricing, point: Case<string>): Pricing => ({
  ...pricing,
  hoursPerMonth: point.hoursPerMonth,
  requestsPerMonth: point.workload.requestsPerMonth,
})

export function hasRange(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return isRange(value) || Object.values(value).some(hasRange)
}
