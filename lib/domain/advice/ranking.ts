import { APPROACHES } from '../approach.ts'
import type { OptionResult } from '../comparison/result.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import { candidateCost } from './evidence.ts'

/** Within this factor of the cheapest, the option that is live earlier wins; then the one that is cheaper to set up. */
export const NEARLY_EQUAL = '1.05'

export type Candidate = OptionResult & { total: Amount; oneOff: Amount }

export const isCandidate = (option: OptionResult): option is Candidate =>
  option.complete && option.total !== null && option.oneOff !== null

/** What the rules prefer among priced options, in whatever order they stand; undefined when there is none. */
export function choose(candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates
    .map((option) => ({ option, cost: candidateCost(option, candidates) }))
    .sort((a, b) => compare(a.cost, b.cost))
  const [cheapest] = ranked
  if (!cheapest) return undefined
  const limit = text(exact(cheapest.cost).times(NEARLY_EQUAL))
  return ranked
    .filter(({ cost }) => compare(cost, limit) <= 0)
    .sort(
      (a, b) =>
        compare(a.option.goLiveAfterMonths, b.option.goLiveAfterMonths) ||
        compare(a.option.oneOff, b.option.oneOff) ||
        compare(a.cost, b.cost) ||
        APPROACHES.indexOf(a.option.approach) - APPROACHES.indexOf(b.option.approach) ||
        (a.option.label < b.option.label ? -1 : 1),
    )[0]?.option
}
