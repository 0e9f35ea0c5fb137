import type { Currency } from '#lib/domain/money.ts'
import { minorDigits } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { ReportSpendView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

type ReportSpendProps = {
  spend: ReportSpendView
  from: Month | null
  currency: Currency
  figures: Figures
}

/** Month by month; what has no amount is counted beside the sums and never taken for zero. */
export function ReportSpend({ spend, from, currency, figures }: ReportSpendProps) {
  const { formatFixed, formatMonth, formatNumber } = figures
  const money = (amount: string | null) => formatFixed(amount, minorDigits(currency))
  const head = ['Month', `Forecast (${currency})`, `Actual (${currency})`, 'Without amount']
  return (
    <>
      <table className="w-full border-collapse text-table">
        <caption className="mb-2 text-start text-muted">
          API, hosting and training a month. The forecast rests on: {spend.basis}.
        </caption>
        <thead className="border-b border-hairline">
          <tr>
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="px-2 py-1.5 text-end font-medium text-muted first:ps-0 first:text-start"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spend.months.map((month) => (
            <tr key={month.month} className="border-b border-hairline">
              <th scope="row" className="whitespace-nowrap py-1.5 pe-2 text-start font-normal">
                {formatMonth(month.month)}
              </th>
              <Figure text={month.isPlanned === false ? 'not planned' : money(month.forecast)} />
              <Figure
                text={month.actual === null && month.unpriced === 0 ? 'none logged' : money(month.actual)}
              />
              <Figure text={formatNumber(month.unpriced)} />
            </tr>
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-1.5 pe-2 text-start">
              {from === null ? 'To date' : `Since ${formatMonth(from)}`}
            </th>
            <Figure text={money(spend.forecastToDate)} />
            <Figure text={money(spend.actualToDate)} />
            <td />
          </tr>
        </tfoot>
      </table>
      {spend.note ? <p className="max-w-[70ch] text-muted">{spend.note}</p> : null}
    </>
  )
}

const Figure = ({ text }: { text: string }) => <td className="px-2 py-1.5 text-end">{text}</td>
