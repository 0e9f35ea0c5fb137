import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Answers, QuestionKey } from './intake.ts'

/** Where a rule comes from. What stands on neither document is called our own judgement. */
export const RULE_SOURCES = {
  'guide-2025': { name: 'Prompting and fine-tuning guide, 2025', date: '2025-12-31' },
  'cost-model': { name: 'Cost model of Tunewise', date: '2026-11-23' },
  judgement: { name: 'Our own judgement', date: '2026-11-24' },
} as const satisfies Record<string, { name: string; date: Day }>

export type RuleSource = keyof typeof RULE_SOURCES

/** Fires when the question has one of these answers, and then gives its weight to one approach. */
export type Rule = {
  [Key in QuestionKey]: {
    id: string
    question: Key
    answers: readonly NonNullable<Answers[Key]>[]
    pointsTo: Approach
    weight: number
    reason: string
    source: RuleSource
    /** What the source says. */
    basis: string
  }
}[QuestionKey]

/** A side that gathers this much is a need of its own. */
export const STRONG = 3

/** A lead below this decides nothing: cost and evidence do. */
export const LEAD = 3

/** Fires when the two sides with the most points are both strong and the lower has at least half of the higher. */
export const HYBRID_RULE = {
  id: 'two-needs',
  pointsTo: 'hybrid',
  weight: LEAD,
  source: 'guide-2025',
  basis: 'Names the combination of both as where the field is going.',
} as const

/** What leaves an option out, before any point is given. */
export const HARD_RULES = [
  {
    id: 'no-price',
    title: 'A line of the option has no price.',
    source: 'cost-model',
    basis: 'An unknown price is never counted as nothing.',
  },
  {
    id: 'training-closed',
    title: 'Training is closed, or closes before the project could train.',
    source: 'cost-model',
    basis: 'OpenAI takes no new customers for it since May 2026, and the last jobs of others on Jan 6, 2027.',
  },
  {
    id: 'model-ended',
    title: 'A model or machine of the option stops before it is live.',
    source: 'cost-model',
    basis: 'Models have an end, and a fine-tuned model ends with its base.',
  },
  {
    id: 'never-live',
    title: 'The option does not go live within the months compared.',
    source: 'judgement',
    basis: 'What serves nobody costs little, and answers nothing.',
  },
  {
    id: 'nothing-costed',
    title: 'The option has no cost line.',
    source: 'judgement',
    basis: 'What nobody has costed yet is not cheap.',
  },
  {
    id: 'data-leaves',
    title: 'Data may go nowhere but own machines, and the option calls a provider.',
    source: 'judgement',
    basis: 'Where data may go is a condition, whatever anything costs.',
  },
  {
    id: 'too-late',
    title: 'The option goes live after the deadline.',
    source: 'guide-2025',
    basis: 'Set-up takes days for prompting, 4 to 8 weeks for fine-tuning.',
  },
  {
    id: 'over-budget',
    title: 'Its one-off costs are above the budget.',
    source: 'cost-model',
    basis: 'One-off and monthly costs are kept apart; the budget bounds the first.',
  },
  {
    id: 'too-few-examples',
    title: 'It is trained, and fewer than 50 usable examples are at hand.',
    source: 'cost-model',
    basis: 'Below 50 examples nothing is trained.',
  },
] as const satisfies readonly { id: string; title: string; source: RuleSource; basis: string }[]

export type HardRuleId = (typeof HARD_RULES)[number]['id']
