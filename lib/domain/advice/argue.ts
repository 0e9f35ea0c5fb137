import { setUpInWords } from '../comparison/conclusion.ts'
import { qualityInWords } from '../comparison/quality.ts'
import type { BreakEven, OptionResult } from '../comparison/result.ts'
import { months, sumOfMoney } from '../comparison/words.ts'
import { compare, exact, text } from '../rate.ts'
import type { Facts } from './advise.ts'
import { candidateCost, isMeasurablyBetter } from './evidence.ts'
import { isBarred } from './exclude.ts'
import type { Candidate } from './ranking.ts'

const pair = (facts: Facts, of: OptionResult, over: OptionResult): BreakEven | undefined =>
  facts.breakEven.find((item) => item.of === of.id && item.over === over.id)

const nextInCost = (chosen: Candidate, options: readonly Candidate[]): Candidate | undefined =>
  options.filter((option) => option.id !== chosen.id).sort((a, b) => compare(a.total, b.total))[0]

/** One sentence: what it costs, and against what. */
export function sentenceFor(chosen: Candidate, candidates: Candidate[], facts: Facts): string {
  const cost = `${sumOfMoney(chosen.total, facts.currency)} over ${months(facts.horizonMonths)}`
  const next = nextInCost(chosen, candidates)
  if (!next) return `${chosen.label} costs ${cost}; no other option can be compared with it.`
  const gap = exact(next.total).minus(exact(chosen.total))
  if (gap.isZero()) return `Choose ${chosen.label}: it costs ${cost}, as much as ${next.label}.`
  const words = `${sumOfMoney(text(gap.abs()), facts.currency)} ${gap.isPositive() ? 'less' : 'more'} than ${next.label}`
  return `Choose ${chosen.label}: it costs ${cost}, ${words}, the next in cost.`
}

function cost(chosen: Candidate, others: Candidate[], facts: Facts): string {
  const each = `${sumOfMoney(chosen.total, facts.currency)} over ${months(facts.horizonMonths)}`
  if (others.length === 0) return `It is the only option whose lines are all priced: ${each}.`
  const cheaper = nextInCost(chosen, others)
  if (!cheaper || compare(cheaper.total, chosen.total) >= 0) return `It costs the least: ${each}.`
  const all = [chosen, ...others]
  const isWorthIt = compare(candidateCost(cheaper, all), candidateCost(chosen, all)) > 0
  const first = isWorthIt ? ', but each correct answer counts too' : ''
  return `It costs ${each}; ${cheaper.label} costs ${sumOfMoney(cheaper.total, facts.currency)}${first}.`
}

function payBack(chosen: Candidate, next: OptionResult | undefined, facts: Facts): string {
  if (!next) return `Its set-up costs ${sumOfMoney(chosen.oneOff, facts.currency)}.`
  const own = pair(facts, chosen, next)
  if (own?.month) return `Its higher set-up is paid back against ${next.label} in month ${own.month}.`
  const other = pair(facts, next, chosen)
  if (other?.month) return `${next.label} would cost less only from month ${other.month} on.`
  return `${next.label} does not pay back its set-up within ${months(facts.horizonMonths)}.`
}

function time(chosen: Candidate, others: Candidate[]): string {
  const wait = chosen.goLiveAfterMonths
  const words = wait === '0' ? 'within days' : `after ${setUpInWords(chosen)}`
  const isFirst = others.every((option) => compare(option.goLiveAfterMonths, wait) >= 0)
  return isFirst && others.some((option) => compare(option.goLiveAfterMonths, wait) > 0)
    ? `It is live ${words}, before every other option.`
    : `It is live ${words}.`
}

function evidence(chosen: Candidate): string {
  const words = qualityInWords(chosen.quality)
  return words === 'not measured'
    ? 'Its quality was not measured.'
    : `Its quality was measured: ${words} items passed.`
}

/** Cost, pay-back and time, in this order; evidence takes the place of time where there is some. */
export function reasonsFor(
  chosen: Candidate,
  candidates: Candidate[],
  facts: Facts,
): { rule: string; text: string }[] {
  const others = candidates.filter((option) => option !== chosen)
  const next = nextInCost(chosen, others)
  const third =
    chosen.quality?.passRate === undefined || chosen.quality?.passRate === null
      ? { rule: 'time', text: time(chosen, others) }
      : { rule: 'evidence', text: evidence(chosen) }
  return [
    { rule: 'cost', text: cost(chosen, others, facts) },
    { rule: 'pay-back', text: payBack(chosen, next, facts) },
    third,
  ]
}

/** The strongest thing to be said against the choice. */
export function counterArgument(chosen: Candidate, facts: Facts): string {
  const [barrier] = chosen.barredBy ?? []
  if (barrier) return barrier.why
  const better = facts.options.find(
    (option) => option !== chosen && !isBarred(option) && isMeasurablyBetter(option, chosen),
  )
  if (better) return `${better.label} answers measurably better: ${qualityInWords(better.quality)}.`
  const open = facts.options.find((option) => !option.complete)
  if (open)
    return `${open.label} could not be compared: ${open.unknownLines} of ${open.lines.length} lines have no price.`
  const dearestSetUp = facts.options.find(
    (option) =>
      option.id !== chosen.id && option.oneOff !== null && compare(option.oneOff, chosen.oneOff) < 0,
  )
  if (dearestSetUp?.oneOff) {
    const more = text(exact(chosen.oneOff).minus(exact(dearestSetUp.oneOff)))
    return `It needs ${sumOfMoney(more, facts.currency)} more than ${dearestSetUp.label} before the first answer.`
  }
  return chosen.quality?.passRate
    ? 'The evidence is one measurement; the client’s own cases may differ.'
    : 'Quality was not measured: the cheaper answers may be the worse ones.'
}
