import 'server-only'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { spendChart } from '#lib/chart/spend.ts'
import type { SharedDocument } from '#lib/data/shared-document.ts'
import { chosenView } from '#lib/domain/quote/chosen-view.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { selectionAt, selectionProblem } from '#lib/domain/quote/selection.ts'

/** An open quote with what its reader has ticked so far, which only the address of the page knows. */
export function asChosen(document: SharedDocument, take: number[] | null): SharedDocument {
  if (document.kind !== 'quote' || take === null || !can.accept(document.state).ok) return document
  const { lines } = document.view
  const selection = selectionAt(lines, take)
  if (!selection || selectionProblem(lines, selection)) return document
  return { ...document, view: chosenView(document.view, selection) }
}

export type SharedCharts = { cumulative: ChartSpec | null; spend: ChartSpec | null }

/** The curves of a document; null where it has nothing to draw. */
export function chartsOf(document: SharedDocument): SharedCharts {
  const { comparison, currency, sender } = document.view
  const spend = document.kind === 'report' ? document.view.spend : null
  return {
    cumulative:
      comparison && comparison.options.length > 0
        ? cumulativeSpec(comparison, currency, sender.locale)
        : null,
    spend: spend && spendChart(spend, currency, sender.locale),
  }
}
