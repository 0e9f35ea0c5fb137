import { quotient } from '../comparison/quotient.ts'
import type { OptionResult, QualityResult } from '../comparison/result.ts'
import { type Amount, compare, exact, sum, text, times } from '../rate.ts'

const passRate = (option: OptionResult): Amount | null => option.quality?.passRate ?? null

const count = ({ passed, failed, errored }: QualityResult): number => passed + failed + errored

/** What was tried: by its own name, else by the source. */
const itemsOf = ({ items, source }: QualityResult): string => items ?? source

/** Measured on the same items: they are named alike, and they are as many. */
const isSameMeasure = (a: QualityResult | null, b: QualityResult | null): boolean =>
  a !== null && b !== null && itemsOf(a) !== '' && itemsOf(a) === itemsOf(b) && count(a) === count(b)

/** True when every option has decided items and at least one pass, all of them on the same items. */
export function isMeasuredAll(options: readonly OptionResult[]): boolean {
  const [first] = options
  return options.every(
    (option) =>
      compare(passRate(option) ?? '0', '0') > 0 &&
      (option === first || isSameMeasure(option.quality, first?.quality ?? null)),
  )
}

/** The total with what the share of answers that are wrong costs. */
export function totalWithWrong(option: OptionResult & { total: Amount }): Amount {
  const rate = passRate(option)
  if (rate === null || !option.wrongAnswers) return option.total
  return sum([option.total, times(option.wrongAnswers.ifAll, text(exact('1').minus(exact(rate))))])
}

/** What a candidate is ranked by: its total, or where all were measured on the same items that of its correct answers. */
export function candidateCost(
  option: OptionResult & { total: Amount },
  all: readonly OptionResult[],
): Amount {
  const rate = passRate(option)
  return isMeasuredAll(all) && rate !== null ? quotient(totalWithWrong(option), rate) : option.total
}

/** True when both were measured on the same items and the interval of `a` lies wholly above that of `b`. */
export const isMeasurablyBetter = (a: OptionResult, b: OptionResult): boolean => {
  const low = a.quality?.low ?? null
  const high = b.quality?.high ?? null
  return isSameMeasure(a.quality, b.quality) && low !== null && high !== null && compare(low, high) > 0
}

/** One sentence where options were measured and yet cannot be set beside each other. */
export function unequalMeasures(options: readonly OptionResult[]): string[] {
  const [first, ...others] = options.filter((option) => passRate(option) !== null)
  if (!first || others.every((option) => isSameMeasure(option.quality, first.quality))) return []
  return [
    'Not all options were measured on the same items, so the advice does not set their pass rates against each other. Name the same source and count of items where they were.',
  ]
}
