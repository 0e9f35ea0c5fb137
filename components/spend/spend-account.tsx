import type { ReactNode } from 'react'
import { Chart } from '#components/chart/chart.tsx'
import { Card } from '#components/ui/card.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import { spendChart } from '#lib/chart/spend.ts'
import type { Currency } from '#lib/domain/money.ts'
import { exact } from '#lib/domain/rate.ts'
import { isLogged } from '#lib/domain/report/report-spend.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import { formatAmount } from '#lib/format.ts'

type SpendAccountProps = {
  account: ReportSpendView
  currency: Currency
  /** What is done about it. */
  action?: ReactNode
}

/** Forecast against actual: three figures, the months as bars, and what the figures rest on. */
export function SpendAccount({ account, currency, action }: SpendAccountProps) {
  const { basis, months, forecastToDate, actualToDate, difference, note } = account
  const isForecast = months.some(({ forecast }) => forecast !== null)
  return (
    <Card
      title="Forecast against actual"
      actions={action}
      description={`API, hosting and training in ${currency}. Forecast: ${basis}.`}
    >
      {months.length > 0 ? (
        <div className="mb-4 grid gap-4 sm:grid-cols-3">
          <KeyFigure
            label="Actual to date"
            value={isLogged(account) ? formatAmount(actualToDate, currency) : 'none logged'}
          />
          <KeyFigure
            label="Forecast to date"
            value={isForecast ? formatAmount(forecastToDate, currency) : 'none'}
          />
          <KeyFigure
            label="Difference"
            value={isForecast ? formatAmount(difference, currency) : 'none'}
            note={difference === null ? null : wordOf(difference)}
          />
        </div>
      ) : null}
      {note ? <p className="mb-4 max-w-[70ch] text-warning">{note}</p> : null}
      {months.length > 0 ? (
        <Chart spec={spendChart(account, currency)} />
      ) : (
        <p className="text-muted">
          Choose an option in the comparison, or log spend, and the months appear here.
        </p>
      )}
    </Card>
  )
}

function wordOf(difference: string): string {
  const gap = exact(difference)
  if (gap.isZero()) return 'as forecast'
  return gap.isPositive() ? '▲ more than forecast' : '▼ less than forecast'
}
