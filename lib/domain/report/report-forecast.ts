import type { BudgetView } from '../budget/budget-view.ts'
import { methodInWords } from '../budget/budget-words.ts'
import { EFFECTS, type Variance } from '../variance/variance.ts'
import { effectForClient, effectName } from '../variance/variance-words.ts'
import type { ReportOutlookView, ReportVarianceView } from './report-view.ts'

/** Of a budget that nobody changed by hand: what a consultancy set for itself is none of the client's. */
export function reportOutlook(view: BudgetView): ReportOutlookView | undefined {
  const { horizon } = view.expectation
  return horizon ? { ...horizon, quoted: view.whole.budget, method: methodInWords(view) } : undefined
}

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
