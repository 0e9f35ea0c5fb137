import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'
import { costSentence, evidenceSentence } from './decision-sentence.ts'
import type { ReportSection } from './kind.ts'
import type { ReportStepsView, ReportTimelineView, ReportView } from './report-view.ts'
import { slipInWords } from './slip-words.ts'
import { budgetSentence, spendSentence, varianceSentence } from './spend-sentence.ts'

type Drawn = 'kind' | 'sections' | 'from' | 'currency' | 'comparison' | 'evidence' | 'steps'
type Parts = Pick<ReportView, Drawn | 'timeline' | 'spend' | 'variance' | 'budget'> & {
  /** Working days by which the whole ends later than first planned. */
  slipDays: number
}

/**
 * What a report says in short, one rule a sentence: the decision first, then the work, then the money. Of what is known a
 * complete report tells the news alone. What is not known is said so, or left out, and never guessed. `money` writes an
 * amount in words.
 */
export function reportSummary(parts: Parts, money: (amount: Amount, currency: Currency) => string): string {
  const write = (amount: Amount) => money(amount, parts.currency)
  const decision = decisionSentences(parts, write)
  const news = [...workSentences(parts), ...moneySentences(parts, write)]
  const told = parts.kind === 'complete' && news.length > 0 ? news : [...decision, ...news]
  return (told.length > 0 ? told : missingSentences(parts.sections)).join(' ')
}

type Write = (amount: Amount) => string
const known = (sentences: (string | null | undefined | false)[]): string[] =>
  sentences.filter((sentence): sentence is string => Boolean(sentence))

/** A recommendation names its cost itself. */
const decisionSentences = ({ comparison, evidence }: Parts, money: Write): string[] =>
  known([
    comparison?.recommendation || (comparison && costSentence(comparison, money)),
    comparison?.breakEven,
    comparison && evidence && evidenceSentence(evidence, comparison.chosen),
  ])

const workSentences = ({ timeline, slipDays, steps }: Parts): string[] =>
  known([timeline && progressSentence(timeline, slipDays), steps && lateSentence(steps)])

const moneySentences = ({ spend, from, variance, budget }: Parts, money: Write): string[] =>
  known([
    spend && spendSentence(spend, from, money),
    variance && varianceSentence(variance, money),
    budget && budgetSentence(budget, money),
  ])

function progressSentence({ done, total }: ReportTimelineView, slipDays: number): string | null {
  if (total === 0) return null
  const end = slipDays === 0 ? 'as planned' : `${slipInWords(slipDays)} against the baseline`
  return `${done} of ${total} tasks are done, and the end is ${end}.`
}

function lateSentence({ late }: ReportStepsView): string | null {
  const count = late.tasks.length + late.more
  if (count === 0) return null
  return count === 1 ? `One task is late: ${late.tasks[0]?.name}.` : `${count} tasks are late.`
}

const MISSING: [ReportSection, string][] = [
  ['advice', 'The options are not compared yet.'],
  ['timeline', 'The work has not begun.'],
  ['spend', 'Nothing has been spent yet.'],
]

/** What the report would tell and cannot. */
function missingSentences(sections: readonly ReportSection[]): string[] {
  const missing = MISSING.flatMap(([section, sentence]) => (sections.includes(section) ? [sentence] : []))
  return missing.length > 0 ? missing : ['There is nothing to tell yet.']
}
