import { Chart } from '#components/chart/chart.tsx'
import { ReportDocument } from '#components/report/report-document.tsx'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { spendChart } from '#lib/chart/spend.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'

/** A report on the desk, with charts that can be followed by keys. */
export function DeskReport({ view, sha256 }: { view: ReportView; sha256?: string | undefined }) {
  const { comparison, spend, currency, sender } = view
  return (
    <ReportDocument
      view={view}
      level={2}
      sha256={sha256}
      charts={{
        cumulative: comparison?.options.length ? (
          <Chart spec={cumulativeSpec(comparison, currency, sender.locale)} />
        ) : null,
        spend: spend ? <Chart spec={spendChart(spend, currency, sender.locale)} /> : null,
      }}
    />
  )
}
