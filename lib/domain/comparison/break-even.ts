import { type Amount, compare, exact, text } from '../rate.ts'
import type { PricedOption } from './price-option.ts'
import { wholeQuotient } from './quotient.ts'
import type { BreakEven } from './result.ts'
import { months } from './words.ts'

const minus = (a: Amount, b: Amount): Amount => text(exact(a).minus(exact(b)))

/** First index from 1 on at which `holds` for the two curves. Unknown points hold nothing. */
function firstMonth(
  a: readonly (Amount | null)[],
  b: readonly (Amount | null)[],
  holds: (a: Amount, b: Amount) => boolean,
): number | null {
  for (let month = 1; month < a.length; month += 1) {
    const left = a[month] ?? null
    const right = b[month] ?? null
    if (left !== null && right !== null && holds(left, right)) return month
  }
  return null
}

const withoutPrice = (...options: PricedOption[]): string | null => {
  const open = options.filter((option) => !option.result.complete)
  if (open.length === 0) return null
  const words = open.map(
    ({ result }) =>
      `${result.label} has ${result.unknownLines} of ${result.lines.length} lines without a price`,
  )
  return `unknown: ${words.join(' and ')}`
}

type Answer<T> = { value: T | null; reason: string | null; cheaperUntil?: number | null }
const no = (reason: string, cheaperUntil: number | null = null) => ({ value: null, reason, cheaperUntil })

/** The first month m ≤ horizon with cumulative_B(m) ≤ cumulative_A(m), where B starts dearer than A. */
export function breakEvenMonth(b: PricedOption, a: PricedOption): Answer<number> {
  const unknown = withoutPrice(b, a)
  if (unknown) return no(unknown)
  const [own, other] = [b.result.cumulative, a.result.cumulative]
  const horizon = own.length - 1
  const start = compare(own[0] ?? '0', other[0] ?? '0')
  if (start > 0) {
    const month = firstMonth(own, other, (x, y) => compare(x, y) <= 0)
    if (month !== null) return { value: month, reason: null }
    const ownRise = minus(own[horizon] ?? '0', own[0] ?? '0')
    const otherRise = minus(other[horizon] ?? '0', other[0] ?? '0')
    const pace = compare(ownRise, otherRise)
    if (pace > 0) return no('never: dearer per month and to set up')
    if (pace === 0) return no('never: dearer to set up and not cheaper per month')
    return no(`not within ${months(horizon)}: cheaper per month, but not by enough to pay back the set-up`)
  }
  const dearerFrom = firstMonth(own, other, (x, y) => compare(x, y) > 0)
  const end =
    dearerFrom === null
      ? `and not dearer within ${months(horizon)}`
      : `and dearer from month ${dearerFrom} on`
  return no(`${start < 0 ? 'cheaper from the start' : 'equal at the start'}, ${end}`, dearerFrom)
}

/** The smallest whole N per month with fixed_A + v_A·N ≥ fixed_B + v_B·N. */
function breakEvenVolume(b: PricedOption, a: PricedOption): Answer<Amount> {
  const [own, other] = [b.flow, a.flow]
  if (own.perRequest === null || own.fixed === null || other.perRequest === null || other.fixed === null)
    return no(withoutPrice(b, a) ?? 'unknown')
  const order = compare(other.perRequest, own.perRequest)
  if (order <= 0) return no(`never: ${order === 0 ? 'the same cost' : 'dearer'} per request`)
  return {
    value: wholeQuotient(minus(own.fixed, other.fixed), minus(other.perRequest, own.perRequest)),
    reason: null,
  }
}

/** (oneOff_B − oneOff_A) / (v_A − v_B), rounded up; told only where the monthly fixed costs are equal. */
function requestsToPayBack(b: PricedOption, a: PricedOption): Answer<Amount> {
  const [own, other] = [b.flow, a.flow]
  if (own.oneOff === null || other.oneOff === null) return no(withoutPrice(b, a) ?? 'unknown')
  const volume = breakEvenVolume(b, a)
  if (own.fixed === null || other.fixed === null || own.perRequest === null || other.perRequest === null)
    return no(volume.reason ?? 'unknown')
  if (compare(own.fixed, other.fixed) !== 0) return no('not told: the monthly fixed costs differ')
  if (volume.value === null) return volume
  return {
    value: wholeQuotient(minus(own.oneOff, other.oneOff), minus(other.perRequest, own.perRequest)),
    reason: null,
  }
}

function breakEven(b: PricedOption, a: PricedOption): BreakEven {
  const month = breakEvenMonth(b, a)
  const volume = breakEvenVolume(b, a)
  const payBack = requestsToPayBack(b, a)
  return {
    of: b.result.id,
    over: a.result.id,
    month: month.value,
    cheaperUntil: month.cheaperUntil ?? null,
    requestsPerMonth: volume.value,
    requestsToPayBack: payBack.value,
    reason: month.reason ?? volume.reason,
    reasons: { month: month.reason, requestsPerMonth: volume.reason, requestsToPayBack: payBack.reason },
  }
}

/** Every option over every other, in the order of the case. */
export const breakEvens = (options: readonly PricedOption[]): BreakEven[] =>
  options.flatMap((b) => options.filter((a) => a !== b).map((a) => breakEven(b, a)))
