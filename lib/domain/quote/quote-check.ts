import { canQuote } from '../catalogue/catalogue.ts'
import type { UsedPrice } from '../comparison/used-price.ts'
import { dayInWords } from '../date-words.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Currency } from '../money.ts'
import { addMonths, firstDay, monthOf } from '../month.ts'
import { type Amount, compare } from '../rate.ts'
import { insideSums } from './inside.ts'
import { possibleDraft } from './possible-draft.ts'
import { priceOffer } from './price-offer.ts'
import { problemInWords } from './problem-in-words.ts'
import { type QuoteDraft, taxedLines } from './quote-draft.ts'

/** What a sender may overrule, once he has seen it. */
export const CONFIRMABLE = [
  ...(['nothing-to-pay', 'terms', 'ends-soon', 'price-unknown', 'price-uncertain', 'price-age'] as const),
  ...(['model-ends', 'cost-unknown', 'margin'] as const),
]
export type Confirmable = (typeof CONFIRMABLE)[number]

/** Something to look at before a draft leaves the house: it stops the sending, or somebody says that it is meant. */
export type QuoteCheck =
  | { severity: 'stop'; message: string }
  | { severity: 'confirm'; code: Confirmable; message: string }

/** What the checks know beside the draft. */
export type CheckFacts = {
  today: Day
  currency: Currency
  /** Of monthly lines that do not say otherwise. */
  termMonths: number
  /** Null: the workspace has set none. */
  marginFloorPercent: Amount | null
  /** What the option behind the quote pays for; null without one. */
  option: { unknownLines: string[]; prices: UsedPrice[] } | null
}

/** Prices change by the month: what was read longer ago is to be read again. */
const FRESH_DAYS = 30
const SHORT_DAYS = 7

const stop = (message: string): QuoteCheck => ({ severity: 'stop', message })
const confirm = (code: Confirmable, message: string): QuoteCheck => ({ severity: 'confirm', code, message })
const when = (holds: boolean, check: () => QuoteCheck): QuoteCheck[] => (holds ? [check()] : [])

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ')

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

function priceChecks({ option, today, termMonths }: CheckFacts): QuoteCheck[] {
  if (option === null) return []
  const { unknownLines, prices } = option
  const uncertain = prices.filter(({ confidence }) => confidence === null || !canQuote(confidence))
  const old = prices.filter(({ source }) => source && daysBetween(source.readOn, today) > FRESH_DAYS)
  const [oldest] = old.flatMap(({ source }) => source?.readOn ?? []).sort()
  const end = firstDay(addMonths(monthOf(today), termMonths + 1))
  const ending = prices.filter(({ retiresOn }) => retiresOn !== null && retiresOn < end)
  return [
    ...when(unknownLines.length > 0, () =>
      confirm('price-unknown', `The comparison knows no price of ${listed(unknownLines)}.`),
    ),
    ...when(uncertain.length > 0, () =>
      confirm('price-uncertain', `No price that can be relied on: ${listed(uncertain.map(({ id }) => id))}.`),
    ),
    ...when(oldest !== undefined, () =>
      confirm(
        'price-age',
        `Read more than ${FRESH_DAYS} days ago, the oldest on ${dayInWords(oldest ?? today)}: ${listed(old.map(({ id }) => id))}.`,
      ),
    ),
    ...when(ending.length > 0, () => confirm('model-ends', `Within the term, ${listed(ending.map(ends))}.`)),
  ]
}

const ends = ({ id, retiresOn, replacement }: UsedPrice): string =>
  `${id} ends on ${dayInWords(retiresOn ?? '')}${replacement ? ` (to be replaced by ${replacement})` : ''}`

const BILL = { 'one-off': 'what is paid once', monthly: 'what is paid each month' }

function moneyChecks(draft: QuoteDraft, facts: CheckFacts): QuoteCheck[] {
  const { currency, termMonths, marginFloorPercent: floor } = facts
  const { lines, oneOff, monthly } = priceOffer({ ...draft, lines: taxedLines(draft), termMonths })
  const isFree = lines.length > 0 && oneOff.totalMinor === '0' && monthly.totalMinor === '0'
  const costs = draft.lines.map(({ unitCost }) => unitCost)
  const sums = floor === null ? [] : insideSums(lines, costs, draft, currency)
  const unknown = sums.reduce((count, { linesOfUnknownCost }) => count + linesOfUnknownCost, 0)
  const low = sums.filter(({ marginPercent }) => marginPercent && floor && compare(marginPercent, floor) < 0)
  return [
    ...when(isFree, () =>
      confirm('nothing-to-pay', 'It comes to nothing: no line that is taken has a price.'),
    ),
    ...when(unknown > 0, () =>
      confirm(
        'cost-unknown',
        `The cost of ${unknown === 1 ? 'one line is' : `${unknown} lines is`} unknown, so the margin cannot be checked.`,
      ),
    ),
    ...when(low.length > 0, () =>
      confirm(
        'margin',
        `Below the floor of ${floor}%: ${low.map(({ kind, marginPercent }) => `a margin of ${marginPercent}% in ${BILL[kind]}`).join(', ')}.`,
      ),
    ),
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
