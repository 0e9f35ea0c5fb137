import { monthInWords } from '../date-words.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, exact, text } from '../rate.ts'
import type { ReportBudgetView, ReportSpendView, ReportVarianceView } from './report-view.ts'

type Money = (amount: Amount) => string
type Told = Pick<ReportSpendView, 'actualToDate' | 'difference'>

const size = (amount: Amount): Amount => text(exact(amount).abs())
const isLess = (amount: Amount): boolean => exact(amount).isNegative()

/** What was spent in the period against its forecast; null where nothing has an amount. */
export function spendSentence(
  { actualToDate, difference }: Told,
  from: Month | null,
  money: Money,
): string | null {
  if (actualToDate === null) return null
  const spent = `${money(actualToDate)} has been spent ${from === null ? 'so far' : `since ${monthInWords(from)}`}`
  if (difference === null) return `${spent}, as far as it is known.`
  if (exact(difference).isZero()) return `${spent}, as forecast.`
  return `${spent}, ${money(size(difference))} ${isLess(difference) ? 'below' : 'above'} the forecast.`
}

/** The effect that moved most; null where every one is nothing. */
export function varianceSentence({ effects }: ReportVarianceView, money: Money): string | null {
  const [largest] = effects.toSorted((a, b) => compare(size(b.amount), size(a.amount)))
  if (!largest || exact(largest.amount).isZero()) return null
  const { name, amount } = largest
  const cause = CAUSE[name]
  const word = isLess(amount) ? 'less' : 'more'
  return cause
    ? `Against the quote, ${cause} moved most: ${money(size(amount))} ${word}.`
    : `Against the quote, the largest part cannot be split further: ${money(size(amount))} ${word}.`
}

const CAUSE: Record<string, string> = {
  Price: 'prices',
  Volume: 'the volume',
  Mix: 'the mix of models',
  Scope: 'the scope',
}

/** That the quoted budget runs out, else where it is heading; null where neither can be told. */
export function budgetSentence({ warning, outlook }: ReportBudgetView, money: Money): string | null {
  if (warning) return warning
  if (!outlook) return null
  const { month, likely, low, high, quoted } = outlook
  const end = `By the end of ${monthInWords(month)} ${money(likely)} is expected (${money(low)} to ${money(high)})`
  if (quoted === null) return `${end}.`
  const gap = text(exact(likely).minus(exact(quoted)))
  if (exact(gap).isZero()) return `${end}, as much as quoted.`
  return `${end}, ${money(size(gap))} ${isLess(gap) ? 'below' : 'above'} the ${money(quoted)} quoted.`
}
