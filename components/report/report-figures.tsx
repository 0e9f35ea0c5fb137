import { KeyFigure } from '#components/ui/key-figure.tsx'
import { isLogged } from '#lib/domain/report/report-spend.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { formatAmount, formatDay, formatNumber } from '#lib/format.ts'

/** How far the work is and what it has cost, each with what it is measured against. */
export function ReportFigures({ view }: { view: ReportView }) {
  const { timeline, spend, currency } = view
  if (!timeline && !spend) return null
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4 *:grow *:basis-40 border-y border-hairline py-4">
      {timeline ? (
        <KeyFigure
          label="Tasks done"
          value={`${formatNumber(timeline.done)} of ${formatNumber(timeline.total)}`}
          note={`expected end ${formatDay(timeline.endsOn)}`}
        />
      ) : null}
      {spend ? (
        <>
          <KeyFigure
            label="Spent to date"
            value={isLogged(spend) ? formatAmount(spend.actualToDate, currency) : 'none logged'}
            note={`forecast ${formatAmount(spend.forecastToDate, currency)}`}
          />
          <KeyFigure
            label="Actual minus forecast"
            value={formatAmount(spend.difference, currency)}
            note={spend.basis}
          />
        </>
      ) : null}
    </div>
  )
}
