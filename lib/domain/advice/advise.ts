import type { Advice, BreakEven, OptionResult } from '../comparison/result.ts'
import type { Amount } from '../rate.ts'
import { counterArgument, reasonsFor, sentenceFor } from './argue.ts'
import { type Candidate, choose, isCandidate } from './ranking.ts'
import { switchPoints } from './switch-point.ts'

/** All that the advice rests on: no model behind it, only figures of the comparison. */
export type Facts = {
  currency: string
  horizonMonths: number
  discountRatePerYear: Amount
  workload: { requestsPerMonth: Amount; growthPerMonth: Amount }
  options: OptionResult[]
  breakEven: BreakEven[]
}

function noAdvice(sentence: string): Advice {
  return {
    recommended: null,
    sentence,
    reasons: [],
    counterArgument: null,
    switchPoint: null,
    switchPoints: [],
  }
}

function whyNone(facts: Facts): string {
  const open = facts.options.filter((option) => !option.complete)
  const lines = open.reduce((count, option) => count + option.unknownLines, 0)
  const why = open.length
    ? `${lines} ${lines === 1 ? 'line has' : 'lines have'} no price (${open.map((option) => option.label).join(', ')})`
    : 'no option can still be trained'
  return `No recommendation: ${why}.`
}

function argue(chosen: Candidate, candidates: Candidate[], facts: Facts): Advice {
  const points = switchPoints(chosen.id, candidates, facts)
  return {
    recommended: chosen.id,
    sentence: sentenceFor(chosen, candidates, facts),
    reasons: reasonsFor(chosen, candidates, facts),
    counterArgument: counterArgument(chosen, facts),
    switchPoint: points[0]?.sentence ?? null,
    switchPoints: points,
  }
}

/**
 * A recommendation by rules anyone can read. Excluded: options with unknown lines, and those of `closed`, whose
 * training is over before the project starts. Among the rest the lowest total wins, or the lowest cost of correct
 * answers where all were measured; within 5 % of it the option that is live first, then the cheaper set-up. Quality
 * that was not measured counts for nothing.
 */
export function advise(facts: Facts, closed: readonly string[] = []): Advice {
  const candidates = facts.options.filter(isCandidate).filter((option) => !closed.includes(option.id))
  const chosen = choose(candidates)
  return chosen ? argue(chosen, candidates, facts) : noAdvice(whyNone(facts))
}

/** The same arguments for the option that people chose, whatever the rules prefer. */
export function adviseFor(id: string, facts: Facts): Advice {
  const candidates = facts.options.filter(isCandidate)
  const chosen = candidates.find((option) => option.id === id)
  if (chosen) return argue(chosen, candidates, facts)
  const option = facts.options.find((item) => item.id === id)
  return noAdvice(
    option
      ? `${option.label} has ${option.unknownLines} of ${option.lines.length} lines without a price: its total is not known.`
      : whyNone(facts),
  )
}
