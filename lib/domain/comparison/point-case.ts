import type { Case, Range } from './case.ts'

export type End = keyof Range

/** Figures whose rise makes the whole cheaper: at the cheap end they take their high value. */
const CHEAPENING = new Set(['goLiveAfterMonths', 'discountRatePerYear', 'batchShare'])
const opposite: Record<End, End> = { low: 'high', likely: 'likely', high: 'low' }

const isRange = (value: object): value is Range => 'low' in value && 'likely' in value && 'high' in value

function pick(value: unknown, end: End, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, end, key))
  if (value === null || typeof value !== 'object') return value
  if (isRange(value)) return value[CHEAPENING.has(key) ? opposite[end] : end]
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, pick(item, end, name)]))
}

/** The case with a point in place of every range: all at their likely value, or all together at the cheap or dear end. */
export const pointCase = (file: Case, end: End): Case<string> => pick(file, end, '') as Case<string>

export function hasRange(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return isRange(value) || Object.values(value).some(hasRange)
}
