import { type Approach, approachName } from '../approach.ts'
import type { Exclusion } from './exclude.ts'
import { answerInWords, type Intake } from './intake.ts'
import { HYBRID_RULE, LEAD, type Rule, type RuleSource, STRONG } from './rule.ts'
import { RULES } from './rule-table.ts'

/** A rule that applied, with the answer that made it apply. */
export type FiredRule = {
  id: string
  pointsTo: Approach
  weight: number
  reason: string
  fact: string
  source: RuleSource
}

export type Points = Record<Approach, number>

/** What the answers say before any cost is looked at; kept with the advice, so that each point can be checked. */
export type Weighing = { points: Points; fired: FiredRule[]; excluded: Exclusion[] }

const SIDES = ['prompting', 'retrieval', 'fine-tuning'] as const

function firedBy(rule: Rule, intake: Intake): FiredRule[] {
  const answer = intake[rule.question]
  if (answer === null || !rule.answers.some((value) => value === answer)) return []
  const { id, pointsTo, weight, reason, source } = rule
  return [{ id, pointsTo, weight, reason, source, fact: answerInWords(rule.question, answer) }]
}

/** Two strong needs at once, neither of them small beside the other, ask for both. */
function combined(points: Points): FiredRule[] {
  const [first, second] = [...SIDES].sort((a, b) => points[b] - points[a])
  if (!first || !second) return []
  if (points[second] < STRONG || points[second] * 2 < points[first]) return []
  const both = `${approachName[first]} and ${approachName[second].toLowerCase()}`
  const { id, pointsTo, weight, source } = HYBRID_RULE
  const fact = `${both}: ${points[first]} and ${points[second]} points`
  return [
    {
      id,
      pointsTo,
      weight,
      source,
      fact,
      reason: `${both} are both asked for, and hybrid has some of each.`,
    },
  ]
}

/**
 * The points of each approach: the sum of the weights of the rules that apply. Hybrid has none of its own; where two
 * needs meet it gets those of the higher one and the weight of its rule. No answer, no point.
 */
export function weigh(intake: Intake): { points: Points; fired: FiredRule[] } {
  const fired = RULES.flatMap((rule) => firedBy(rule, intake))
  const pointsOf = (side: Approach) =>
    fired.reduce((total, rule) => total + (rule.pointsTo === side ? rule.weight : 0), 0)
  const points: Points = {
    prompting: pointsOf('prompting'),
    retrieval: pointsOf('retrieval'),
    'fine-tuning': pointsOf('fine-tuning'),
    hybrid: 0,
  }
  const meeting = combined(points)
  const highest = Math.max(...SIDES.map((side) => points[side]))
  const hybrid = meeting.reduce((total, rule) => total + rule.weight, 0)
  return { points: { ...points, hybrid: hybrid && highest + hybrid }, fired: [...fired, ...meeting] }
}

/** Those that no other leads: less than `LEAD` points behind the best of them. */
export function unled<Option extends { approach: Approach }>(options: Option[], points: Points): Option[] {
  const best = Math.max(...options.map((option) => points[option.approach]))
  return options.filter((option) => points[option.approach] > best - LEAD)
}

/** The rules that speak for an approach, the heaviest first; for hybrid those of all the needs that it joins. */
export function rulesFor(approach: Approach, fired: readonly FiredRule[]): FiredRule[] {
  const joined = approach === 'hybrid' && fired.some((rule) => rule.id === HYBRID_RULE.id)
  return byWeight(fired.filter((rule) => joined || rule.pointsTo === approach))
}

/** The heaviest rule that speaks for another approach; none against a hybrid that joins them all. */
export function ruleAgainst(approach: Approach, fired: readonly FiredRule[]): FiredRule | undefined {
  const own = rulesFor(approach, fired)
  return byWeight(fired.filter((rule) => !own.includes(rule)))[0]
}

const byWeight = (fired: FiredRule[]): FiredRule[] => [...fired].sort((a, b) => b.weight - a.weight)
