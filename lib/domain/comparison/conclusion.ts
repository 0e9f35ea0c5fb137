import { type Amount, exact } from '../rate.ts'
import type { BreakEven, ComparisonResult, OptionResult } from './result.ts'
import { figure, months } from './words.ts'

const inWeeks = (count: Amount): string => exact(count).times(4).toFixed(0)

/** How long until an option is live, a month counted as four weeks: `a few days`, `4 to 8 weeks`, `5 months`. */
export function setUpInWords(option: Pick<OptionResult, 'goLiveAfterMonths' | 'goLiveRange'>): string {
  const { goLiveAfterMonths: likely, goLiveRange: range } = option
  if (range && range.low !== range.high) return `${inWeeks(range.low)} to ${inWeeks(range.high)} weeks`
  if (likely === '0') return 'a few days'
  return exact(likely).greaterThan(3) ? months(figure(likely)) : `${inWeeks(likely)} weeks`
}

/** The pair that a reader asks for: one of the chosen option, at best one that meets within the horizon. */
function tellingPair(result: ComparisonResult, chosenId: string | null): BreakEven | undefined {
  const id = chosenId ?? result.advice.recommended
  const own = result.breakEven.filter((pair) => id === null || pair.of === id || pair.over === id)
  return own.find((pair) => pair.month !== null) ?? own.find((pair) => pair.of === id) ?? own[0]
}

/** True when the option starts cheaper than each other one and none of them ever catches up. */
const isAlwaysCheapest = (result: ComparisonResult, id: string): boolean =>
  result.breakEven
    .filter((pair) => pair.of === id)
    .every((pair) => pair.cheaperUntil === null && pair.reasons.month?.startsWith('cheaper from the start'))

/** The break-even as one sentence, or the honest absence of one. */
export function breakEvenInWords(result: ComparisonResult, chosenId: string | null): string {
  const pair = tellingPair(result, chosenId)
  const label = (id: string) => result.options.find((option) => option.id === id)?.label ?? id
  if (!pair) return 'There is nothing to compare with.'
  const [of, over] = [label(pair.of), label(pair.over)]
  if (pair.month !== null) return `${of} has cost no more than ${over} from month ${pair.month} on.`
  const { reason } = pair
  if (reason?.startsWith('unknown'))
    return `The break-even of ${of} and ${over} is unknown: a price is missing.`
  if (pair.cheaperUntil !== null) return `${of} is cheaper than ${over} until month ${pair.cheaperUntil}.`
  if (result.options.length > 2 && isAlwaysCheapest(result, pair.of))
    return `${of} stays cheaper than every other option over all ${months(result.horizonMonths)}.`
  if (reason?.startsWith('cheaper from the start'))
    return `${of} stays cheaper than ${over} over all ${months(result.horizonMonths)}.`
  return `${of} does not break even with ${over} within ${months(result.horizonMonths)}.`
}
