import { type Currency, minorDigits } from '#lib/domain/money.ts'
import type { ReportVarianceView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

type ReportVarianceProps = { variance: ReportVarianceView; currency: Currency; figures: Figures }

/** Why the bills differ from the quote, by effect; the effects add up to the difference. */
export function ReportVariance({ variance, currency, figures }: ReportVarianceProps) {
  const { formatFixed, formatMonth } = figures
  const { from, to, planned, actual, difference, effects, leftOut } = variance
  const money = (amount: string) => formatFixed(amount, minorDigits(currency))
  const period = from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`
  return (
    <>
      <table className="w-full border-collapse text-table">
        <caption className="mb-2 text-start text-muted">
          {period}: {money(planned)} quoted, {money(actual)} billed, in {currency}. Why it differs:
        </caption>
        <thead className="border-b border-hairline">
          <tr>
            <th scope="col" className="py-1.5 pe-2 text-start font-medium text-muted">
              Effect
            </th>
            <th scope="col" className="px-2 py-1.5 text-end font-medium text-muted">
              Difference ({currency})
            </th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ name, amount, sentence }) => (
            <tr key={name} className="border-b border-hairline">
              <th scope="row" className="py-1.5 pe-2 text-start font-normal">
                {name}: {sentence}
              </th>
              <td className="px-2 py-1.5 text-end align-top">{money(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-1.5 pe-2 text-start">
              Billed minus quoted
            </th>
            <td className="px-2 py-1.5 text-end">{money(difference)}</td>
          </tr>
        </tfoot>
      </table>
      {leftOut.map((sentence) => (
        <p key={sentence} className="max-w-[70ch] text-muted">
          {sentence}
        </p>
      ))}
    </>
  )
}
