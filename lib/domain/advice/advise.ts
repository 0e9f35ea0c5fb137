import { APPROACHES } from '../approach.ts'
import type { Advice, BreakEven, OptionResult } from '../comparison/result.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import { counterArgument, reasonsFor, sentenceFor, switchPoint } from './argue.ts'
import { withAnswers } from './argue-weighed.ts'
import { candidateCost } from './evidence.ts'
import { exclusionsOf } from './exclude.ts'
import { type Intake, isAnswered } from './intake.ts'
import { unled, type Weighing, weigh } from './weigh.ts'

/** All that the advice rests on: no model behind it, only figures of the comparison. */
export type Facts = {
  currency: string
  horizonMonths: number
  options: OptionResult[]
  breakEven: BreakEven[]
}

/** Within this factor of the cheapest, the option that is live earlier wins; then the one that is cheaper to set up. */
const NEARLY_EQUAL = '1.05'

export type Candidate = OptionResult & { total: Amount; oneOff: Amount }

const isCandidate = (option: OptionResult): option is Candidate =>
  option.complete && option.total !== null && option.oneOff !== null

function choose(candidates: Candidate[]): Candidate | undefined {
  const costOf = (option: Candidate) => candidateCost(option, candidates)
  const byCost = [...candidates].sort((a, b) => compare(costOf(a), costOf(b)))
  const [cheapest] = byCost
  if (!cheapest) return undefined
  const limit = text(exact(costOf(cheapest)).times(NEARLY_EQUAL))
  return byCost
    .filter((option) => compare(costOf(option), limit) <= 0)
    .sort(
      (a, b) =>
        compare(a.goLiveAfterMonths, b.goLiveAfterMonths) ||
        compare(a.oneOff, b.oneOff) ||
        compare(costOf(a), costOf(b)),
    )[0]
}

function noAdvice(sentence: string): Advice {
  return { recommended: null, sentence, reasons: [], counterArgument: null, switchPoint: null }
}

function whyNone(facts: Facts): string {
  const open = facts.options.filter((option) => !option.complete)
  const lines = open.reduce((count, option) => count + option.unknownLines, 0)
  const why = open.length
    ? `${lines} ${lines === 1 ? 'line has' : 'lines have'} no price (${open.map((option) => option.label).join(', ')})`
    : 'no option can still be trained'
  return `No recommendation: ${why}.`
}

const argue = (chosen: Candidate, candidates: Candidate[], facts: Facts): Advice => ({
  recommended: chosen.id,
  sentence: sentenceFor(chosen, candidates, facts),
  reasons: reasonsFor(chosen, candidates, facts),
  counterArgument: counterArgument(chosen, facts),
  switchPoint: switchPoint(chosen, facts),
})

/** The order in which the author put the options must not decide anything. */
const inOrder = (options: readonly OptionResult[]): OptionResult[] =>
  [...options].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = ({ approach, label, id }: OptionResult) =>
  JSON.stringify([APPROACHES.indexOf(approach), label, id])

function adviseByAnswers(facts: Facts, closed: readonly string[], intake: Intake): Advice {
  const given = { currency: facts.currency, closed }
  const excluded = facts.options.flatMap((option) => exclusionsOf(option, intake, given))
  const weighing: Weighing = { ...weigh(intake), excluded }
  const priced = facts.options.filter(isCandidate)
  const left = priced.filter((option) => excluded.every((item) => item.optionId !== option.id))
  const chosen = choose(unled(left, weighing.points))
  if (chosen) return withAnswers(argue(chosen, priced, facts), chosen, facts, weighing)
  const why = priced.length > 0 ? 'No recommendation: each priced option is left out.' : whyNone(facts)
  return { ...noAdvice(why), weighing }
}

/**
 * A recommendation by rules anyone can read. Excluded: options with unknown lines, and those of `closed`, whose
 * training is over before the project starts. Among the rest the lowest total wins, or the lowest cost of correct
 * answers where all were measured; within 5 % of it the option that is live first, then the cheaper set-up. Quality
 * that was not measured counts for nothing. Answers of an intake may exclude more, and an approach that leads by
 * `LEAD` points leaves the others behind before cost is looked at; an intake in which nothing is known changes nothing.
 */
export function advise(given: Facts, closed: readonly string[] = [], intake: Intake | null = null): Advice {
  const facts = { ...given, options: inOrder(given.options) }
  if (intake && isAnswered(intake)) return adviseByAnswers(facts, closed, intake)
  const candidates = facts.options.filter(isCandidate).filter((option) => !closed.includes(option.id))
  const chosen = choose(candidates)
  return chosen ? argue(chosen, candidates, facts) : noAdvice(whyNone(facts))
}

/** The same arguments for the option that people chose, whatever the rules prefer; with the answers, if any were given. */
export function adviseFor(id: string, given: Facts & { advice?: Advice }): Advice {
  const facts = { ...given, options: inOrder(given.options) }
  const candidates = facts.options.filter(isCandidate)
  const chosen = candidates.find((option) => option.id === id)
  if (chosen) {
    const plain = argue(chosen, candidates, facts)
    const weighing = given.advice?.weighing
    return weighing ? withAnswers(plain, chosen, facts, weighing) : plain
  }
  const option = facts.options.find((item) => item.id === id)
  return noAdvice(
    option
      ? `${option.label} has ${option.unknownLines} of ${option.lines.length} lines without a price: its total is not known.`
      : whyNone(facts),
  )
}
