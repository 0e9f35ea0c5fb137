import { approachName } from '../approach.ts'
import { qualityInWords } from '../comparison/quality.ts'
import type { Advice, OptionResult } from '../comparison/result.ts'
import { months, sumOfMoney } from '../comparison/words.ts'
import { type Amount, compare, exact, text, times } from '../rate.ts'
import type { Facts } from './advise.ts'
import { isMeasurablyBetter } from './evidence.ts'
import type { Candidate } from './ranking.ts'
import { ruleAgainst, rulesFor, type Weighing } from './weigh.ts'

/** From this share of the chosen total on, a cheaper option is worth naming against it. */
const CLEARLY_CHEAPER = '0.95'
/** A single point against the choice is no argument. */
const WORTH_NAMING = 2
const MOST_RULES = 2
const REASONS = 3

const unstop = (sentence: string): string => sentence.replace(/\.$/, '')

/** The option that costs clearly less, and why it was not chosen all the same. */
function cheaper(chosen: Candidate, facts: Facts, weighing: Weighing): string | null {
  const limit = times(chosen.total, CLEARLY_CHEAPER)
  const [first] = facts.options
    .filter((option): option is Candidate => option.complete && option.total !== null)
    .filter((option) => option.id !== chosen.id && compare(option.total, limit) < 0)
    .sort((a, b) => compare(a.total, b.total))
  if (!first) return null
  const gap = sumOfMoney(text(exact(chosen.total).minus(exact(first.total))), facts.currency)
  const out = weighing.excluded.find((item) => item.optionId === first.id)
  const left = out ? `, but it is left out: ${out.why}` : '.'
  return `${first.label} costs ${gap} less over ${months(facts.horizonMonths)}${left}`
}

/** The rules that a target of right answers makes apply, with that target. */
const TARGETS: Record<string, { share: Amount; words: string }> = {
  'high-accuracy': { share: '0.9', words: '90 of 100' },
  'very-high-accuracy': { share: '0.95', words: '95 of 100' },
}

/** Measured, and even at its best below what the client asks for. */
function tooOftenWrong({ quality }: Candidate, { fired }: Weighing): string | null {
  const target = fired.flatMap(({ id }) => TARGETS[id] ?? [])[0]
  if (!target || quality?.high == null || compare(quality.high, target.share) >= 0) return null
  return `Fewer answers were right than the ${target.words} that are asked for: ${qualityInWords(quality)}.`
}

function against(chosen: Candidate, plain: Advice, facts: Facts, weighing: Weighing): string | null {
  const out = weighing.excluded.find((item) => item.optionId === chosen.id)
  if (out) return `By the answers given it is left out: ${out.why}`
  const wrong = tooOftenWrong(chosen, weighing)
  if (wrong) return wrong
  if (facts.options.some((option: OptionResult) => isMeasurablyBetter(option, chosen)))
    return plain.counterArgument
  const cost = cheaper(chosen, facts, weighing)
  if (cost) return cost
  const rule = ruleAgainst(chosen.approach, weighing.fired)
  return rule && rule.weight >= WORTH_NAMING
    ? `${unstop(rule.reason)}: that speaks for ${approachName[rule.pointsTo].toLowerCase()}.`
    : plain.counterArgument
}

/**
 * The advice on figures alone, with what the answers add: the two heaviest rules for the choice come before cost, and
 * the counter-argument is the first of exclusion, a missed target, evidence, lower cost and a rule for another approach.
 */
export function withAnswers(plain: Advice, chosen: Candidate, facts: Facts, weighing: Weighing): Advice {
  const rules = rulesFor(chosen.approach, weighing.fired).slice(0, MOST_RULES)
  const reasons = [...rules.map(({ id, reason }) => ({ rule: id, text: reason })), ...plain.reasons]
  return {
    ...plain,
    reasons: reasons.slice(0, REASONS),
    counterArgument: against(chosen, plain, facts, weighing),
    weighing,
  }
}
