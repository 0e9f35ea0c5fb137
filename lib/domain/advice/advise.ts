import { APPROACHES } from '../approach.ts'
import type { Advice, BreakEven, OptionResult } from '../comparison/result.ts'
import type { Amount } from '../rate.ts'
import { counterArgument, reasonsFor, sentenceFor } from './argue.ts'
import { withAnswers } from './argue-weighed.ts'
import { exclusionsOf, isBarred } from './exclude.ts'
import { type Intake, isAnswered } from './intake.ts'
import { type Candidate, choose, isCandidate } from './ranking.ts'
import { switchPoints } from './switch-point.ts'
import { unled, type Weighing, weigh } from './weigh.ts'

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
    : 'each priced option is left out'
  return `No recommendation: ${why}.`
}

/** `rivals` are those among which cost decides: without answers all candidates. */
function argue(chosen: Candidate, candidates: Candidate[], facts: Facts, rivals = candidates): Advice {
  const points = switchPoints(chosen.id, rivals, facts)
  return {
    recommended: chosen.id,
    sentence: sentenceFor(chosen, candidates, facts),
    reasons: reasonsFor(chosen, candidates, facts),
    counterArgument: counterArgument(chosen, facts),
    switchPoint: points[0]?.sentence ?? null,
    switchPoints: points,
  }
}

/** The order in which the author put the options must not decide anything. */
const inOrder = (options: readonly OptionResult[]): OptionResult[] =>
  [...options].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = ({ approach, label, id }: OptionResult) =>
  JSON.stringify([APPROACHES.indexOf(approach), label, id])

/** What the answers leave to cost and evidence. */
function rivalsOf(priced: Candidate[], { excluded, points }: Weighing): Candidate[] {
  const left = priced.filter((option) => excluded.every((item) => item.optionId !== option.id))
  return unled(left, points)
}

function adviseByAnswers(facts: Facts, intake: Intake): Advice {
  const excluded = facts.options.flatMap((option) => exclusionsOf(option, intake, facts.currency))
  const weighing: Weighing = { ...weigh(intake), excluded }
  const priced = facts.options.filter(isCandidate)
  const rivals = rivalsOf(priced, weighing)
  const chosen = choose(rivals)
  if (chosen) return withAnswers(argue(chosen, priced, facts, rivals), chosen, facts, weighing)
  const why = priced.length > 0 ? 'No recommendation: each priced option is left out.' : whyNone(facts)
  return { ...noAdvice(why), weighing }
}

/**
 * A recommendation by rules anyone can read. Excluded: options with unknown lines, and those that cannot be built as
 * planned. Among the rest the lowest total wins, or the lowest cost of correct
 * answers, what the wrong ones cost included, where all were measured on the same items; within 5 % of it the option that is live first, then the cheaper set-up. Quality
 * that was not measured counts for nothing. Answers of an intake may exclude more, and an approach that leads by
 * `LEAD` points leaves the others behind before cost is looked at; an intake in which nothing is known changes nothing.
 */
export function advise(given: Facts, intake: Intake | null = null): Advice {
  const facts = { ...given, options: inOrder(given.options) }
  if (intake && isAnswered(intake)) return adviseByAnswers(facts, intake)
  const candidates = facts.options.filter(isCandidate).filter((option) => !isBarred(option))
  const chosen = choose(candidates)
  return chosen ? argue(chosen, candidates, facts) : noAdvice(whyNone(facts))
}

/** The same arguments for the option that people chose, whatever the rules prefer; with the answers, if any were given. */
export function adviseFor(id: string, given: Facts & { advice?: Advice }): Advice {
  const facts = { ...given, options: inOrder(given.options) }
  const candidates = facts.options
    .filter(isCandidate)
    .filter((option) => option.id === id || !isBarred(option))
  const chosen = candidates.find((option) => option.id === id)
  const weighing = given.advice?.weighing
  if (chosen && weighing) {
    const rivals = rivalsOf(candidates, weighing).filter((option) => option !== chosen)
    return withAnswers(argue(chosen, candidates, facts, [...rivals, chosen]), chosen, facts, weighing)
  }
  if (chosen) return argue(chosen, candidates, facts)
  const option = facts.options.find((item) => item.id === id)
  return noAdvice(
    option
      ? `${option.label} has ${option.unknownLines} of ${option.lines.length} lines without a price: its total is not known.`
      : whyNone(facts),
  )
}
