import 'server-only'
import type { ShareScope } from '#lib/auth/proof.ts'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { spendChart } from '#lib/chart/spend.ts'
import { getSharedReport, type SharedReport } from '#lib/data/report-desk.ts'
import { getSharedQuote, type SharedQuote } from '#lib/data/shared-quote.ts'

export type SharedDocument = ({ kind: 'quote' } & SharedQuote) | ({ kind: 'report' } & SharedReport)

/** What a link shows: the one reading on which its page, its PDF and its pictures stand. */
export async function sharedDocument(share: ShareScope): Promise<SharedDocument> {
  return share.target.kind === 'quote'
    ? { kind: 'quote', ...(await getSharedQuote(share)) }
    : { kind: 'report', ...(await getSharedReport(share)) }
}

export type SharedCharts = { cumulative: ChartSpec | null; spend: ChartSpec | null }

/** The curves of a document; null where it has nothing to draw. */
export function chartsOf(document: SharedDocument): SharedCharts {
  const { comparison, currency } = document.view
  const spend = document.kind === 'report' ? document.view.spend : null
  return {
    cumulative: comparison && cumulativeSpec(comparison, currency),
    spend: spend && spendChart(spend, currency),
  }
}
