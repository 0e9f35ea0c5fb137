import { rewrittenAssumption, rewrittenComparison } from '../quote/rewritten-comparison.ts'
import { type FigureWriter, rewritten } from '../rewritten.ts'
import type { ReportView } from './report-view.ts'

/** A report with every figure in the sentences that rules wrote as the client writes figures. */
export function rewrittenReport(view: ReportView, writer: FigureWriter): ReportView {
  const { comparison, spend, variance, budget, assumptions } = view
  const write = (text: string) => rewritten(text, writer)
  const orNull = (text: string | null) => text && write(text)
  return {
    ...view,
    summary: write(view.summary),
    comparison: comparison && rewrittenComparison(comparison, writer),
    spend: spend && { ...spend, note: orNull(spend.note) },
    variance: variance && {
      ...variance,
      effects: variance.effects.map((effect) => ({ ...effect, sentence: write(effect.sentence) })),
      leftOut: variance.leftOut.map(write),
    },
    budget: budget && {
      ...budget,
      warning: orNull(budget.warning),
      outlook: budget.outlook && { ...budget.outlook, method: budget.outlook.method.map(write) },
    },
    assumptions: assumptions && {
      ...assumptions,
      assumptions: assumptions.assumptions.map((one) => rewrittenAssumption(one, writer)),
    },
  }
}
