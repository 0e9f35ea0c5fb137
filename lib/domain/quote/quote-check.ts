import { dayInWords } from '../date-words.ts'
import { daysBetween } from '../day.ts'
import { type CheckFacts, type Confirmable, confirm, type QuoteCheck, stop, when } from './check.ts'
import { moneyChecks } from './money-check.ts'
import { possibleDraft } from './possible-draft.ts'
import { priceChecks } from './price-check.ts'
import { problemInWords } from './problem-in-words.ts'
import type { QuoteDraft } from './quote-draft.ts'

const SHORT_DAYS = 7

function textChecks(draft: QuoteDraft, { today }: CheckFacts): QuoteCheck[] {
  const { title, lines, terms, validUntil } = draft
  const isOver = validUntil < today
  const left = daysBetween(today, validUntil)
  return [
    ...when(title.trim() === '', () => stop('Write the client’s question as the title.')),
    ...when(lines.length === 0, () => stop('Add at least one line.')),
    ...when(
      lines.some((line) => line.label.trim() === ''),
      () => stop('Give every line a name.'),
    ),
    ...when(isOver, () => stop('The last day of validity lies in the past. Choose a later one.')),
    ...when(!isOver && left < SHORT_DAYS, () =>
      confirm('ends-soon', `The client has until ${dayInWords(validUntil)} to answer, less than a week.`),
    ),
    ...when(terms.trim() === '', () => confirm('terms', 'It has no terms.')),
  ]
}

/** All that stands between a draft and its client, what stops it first. Editor, dialog and server read this one list. */
export function quoteChecks(draft: QuoteDraft, facts: CheckFacts): QuoteCheck[] {
  const { draft: possible, problems } = possibleDraft(draft)
  const checks = [
    ...textChecks(draft, facts),
    ...problems.map((problem) => stop(problemInWords(draft, problem))),
    ...moneyChecks(possible, facts),
    ...priceChecks(facts),
  ]
  return [
    ...checks.filter(({ severity }) => severity === 'stop'),
    ...checks.filter(({ severity }) => severity === 'confirm'),
  ]
}

/** What the sender has not said yes to, and what nobody can. Empty: the draft may be sent. */
export const openChecks = (checks: readonly QuoteCheck[], confirmed: readonly Confirmable[]): QuoteCheck[] =>
  checks.filter((check) => check.severity === 'stop' || !confirmed.includes(check.code))
