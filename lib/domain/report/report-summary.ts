import type { Currency } from '../money.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { ReportSpendView, ReportTimelineView } from './report-view.ts'
import { slipInWords } from './slip-words.ts'

type Parts = {
  recommendation: string | null
  timeline: ReportTimelineView | null
  /** Working days by which the whole ends later than the baseline. */
  slipDays: number
  spend: ReportSpendView | null
  currency: Currency
}

/**
 * The state of a project in at most three sentences, the latest news first. `money` writes an amount in words.
 * What is not known is left out rather than guessed.
 */
export function reportSummary(parts: Parts, money: (amount: Amount, currency: Currency) => string): string {
  const { recommendation, timeline, slipDays, spend, currency } = parts
  const sentences = [
    timeline &&
      timeline.total > 0 &&
      `${timeline.done} of ${timeline.total} tasks are done, and the end is ${slipDays === 0 ? 'as planned' : `${slipInWords(slipDays)} against the baseline`}.`,
    spend && spendSentence(spend, (amount) => money(amount, currency)),
  ].filter((sentence) => typeof sentence === 'string')
  if (sentences.length > 0) return sentences.join(' ')
  return recommendation ?? 'The work has not begun, and nothing has been spent yet.'
}

function spendSentence(spend: ReportSpendView, money: (amount: Amount) => string): string | null {
  const { actualToDate, difference } = spend
  if (actualToDate === null) return null
  if (difference === null) return `${money(actualToDate)} has been spent so far, as far as it is known.`
  const gap = exact(difference)
  if (gap.isZero()) return `${money(actualToDate)} has been spent so far, as forecast.`
  return `${money(actualToDate)} has been spent so far, ${money(text(gap.abs()))} ${gap.isNegative() ? 'below' : 'above'} the forecast.`
}
