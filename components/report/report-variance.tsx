import { PlainTable } from '#components/table/plain-table.tsx'
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
      <PlainTable
        caption={`${period}: ${money(planned)} quoted, ${money(actual)} billed, in ${currency}. Why it differs:`}
        heads={['Effect', `Difference (${currency})`]}
        cells="figures"
        rows={effects.map(({ name, amount, sentence }) => ({
          key: name,
          name: `${name}: ${sentence}`,
          cells: [money(amount)],
        }))}
        sums={{ name: 'Billed minus quoted', cells: [money(difference)] }}
      />
      {leftOut.map((sentence) => (
        <p key={sentence} className="max-w-[70ch] text-muted">
          {sentence}
        </p>
      ))}
    </>
  )
}
