import type { BudgetView } from '../budget/budget-view.ts'
import { type Money, methodInWords, warningOf } from '../budget/budget-words.ts'
import { exact, text } from '../rate.ts'
import { EFFECTS, type Variance } from '../variance/variance.ts'
import { effectForClient, effectName } from '../variance/variance-words.ts'
import type { ReportBudgetView, ReportVarianceView } from './report-view.ts'

/** Of a budget that nobody changed by hand: what a consultancy set for itself is none of the client's. Null without any. */
export function reportBudget(view: BudgetView, money: Money): ReportBudgetView | null {
  const { whole, unpriced, expectation } = view
  const { budget, spent, share } = whole
  if (budget === null && spent === null && unpriced === 0) return null
  const { horizon } = expectation
  return {
    ...{ quoted: budget, spent, share, unpriced },
    left: budget !== null && spent !== null ? text(exact(budget).minus(exact(spent))) : null,
    warning: whole.overrun ? warningOf(whole, QUOTED, money) : null,
    outlook: horizon ? { ...horizon, quoted: budget, method: methodInWords(view) } : null,
  }
}

const QUOTED = 'whole quoted budget'

/** What cannot be split is left out where there is nothing of it. */
export function reportVariance(variance: Variance, leftOut: string[]): ReportVarianceView {
  const { months, planned, actual, difference, effects } = variance
  return {
    ...{ from: months[0] ?? '', to: months.at(-1) ?? '', planned, actual, difference, leftOut },
    effects: EFFECTS.filter((kind) => kind !== 'unsplit' || effects[kind] !== '0').map((kind) => ({
      ...{ name: effectName[kind], amount: effects[kind] },
      sentence: effectForClient(variance, kind),
    })),
  }
}
