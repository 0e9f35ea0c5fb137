import { Card } from '#components/ui/card.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { EstimateCheck } from '#lib/domain/spend/estimate-check.ts'
import { formatAmount, formatMonth, formatPercent } from '#lib/format.ts'

type EstimateCardProps = { estimates: EstimateCheck[]; basis: string; currency: Currency }

/** Each month's bills beside its estimate, by how much they differ, and what to look at: said once where it is the same for months on end. */
export function EstimateCard({ estimates, basis, currency }: EstimateCardProps) {
  if (estimates.length === 0) return null
  return (
    <Card title="Estimate against bills" description={`Estimate: ${basis}.`}>
      <ul className="flex flex-col divide-y divide-hairline">
        {estimates.map(({ month, estimate, actual, percent, check }, at) => (
          <li key={month} className="py-2 first:pt-0 last:pb-0">
            <p>
              <span className="font-medium">{formatMonth(month)}: </span>
              {formatAmount(estimate, currency)} estimated, {formatAmount(actual, currency)} billed
              {percent === null ? '' : ` (${percent.startsWith('-') ? '' : '+'}${formatPercent(percent, 1)})`}
              .
            </p>
            {check === estimates[at + 1]?.check ? null : <p className="text-muted">{check}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
