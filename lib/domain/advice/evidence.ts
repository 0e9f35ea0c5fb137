import { quotient } from '../comparison/quotient.ts'
import type { OptionResult } from '../comparison/result.ts'
import { type Amount, compare } from '../rate.ts'

const passRate = (option: OptionResult): Amount | null => option.quality?.passRate ?? null

/** True when every option has decided items and at least one pass. */
export const isMeasuredAll = (options: readonly OptionResult[]): boolean =>
  options.length > 0 && options.every((option) => compare(passRate(option) ?? '0', '0') > 0)

/** What a candidate is ranked by: its total, divided by its pass rate where all candidates were measured. */
export function candidateCost(
  option: OptionResult & { total: Amount },
  all: readonly OptionResult[],
): Amount {
  const rate = passRate(option)
  return isMeasuredAll(all) && rate !== null ? quotient(option.total, rate) : option.total
}

/** True when the interval of `a` lies wholly above that of `b`: then the difference is not chance alone. */
export const isMeasurablyBetter = (a: OptionResult, b: OptionResult): boolean => {
  const low = a.quality?.low ?? null
  const high = b.quality?.high ?? null
  return low !== null && high !== null && compare(low, high) > 0
}
