import { PlainTable } from '#components/table/plain-table.tsx'
import { NONE_YET } from '#lib/chart/report-words.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { minorDigits } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { isAhead } from '#lib/domain/report/report-spend.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

type ReportSpendProps = {
  spend: ReportSpendView
  from: Month | null
  asOf: Day
  currency: Currency
  figures: Figures
}

/** Month by month; what has no amount is counted beside the sums and never taken for zero. */
export function ReportSpend({ spend, from, asOf, currency, figures }: ReportSpendProps) {
  const { formatFixed, formatMonth, formatNumber } = figures
  const money = (amount: string | null) => formatFixed(amount, minorDigits(currency))
  return (
    <>
      <PlainTable
        caption={`API, hosting and training a month. The forecast rests on: ${spend.basis}.`}
        heads={['Month', `Forecast (${currency})`, `Actual (${currency})`, 'Without amount']}
        cells="figures"
        rows={spend.months.map(({ month, isPlanned, forecast, actual, unpriced }) => ({
          key: month,
          name: formatMonth(month),
          cells: [
            isPlanned === false ? 'not planned' : money(forecast),
            actual === null && unpriced === 0 ? 'none logged' : money(actual),
            formatNumber(unpriced),
          ],
        }))}
        sums={{
          name: from === null ? 'To date' : `Since ${formatMonth(from)}`,
          cells: isAhead(spend, asOf)
            ? [NONE_YET, NONE_YET, null]
            : [money(spend.forecastToDate), money(spend.actualToDate), null],
        }}
      />
      {spend.note ? <p className="max-w-[70ch] text-muted">{spend.note}</p> : null}
    </>
  )
}
