import { Card } from '#components/ui/card.tsx'
import { type Reconciliation, sourceName } from '#lib/domain/spend/reconciliation.ts'
import { formatAmount, formatMonth, formatPercent } from '#lib/format.ts'

/** Months of which several sources speak: which one to believe, by how much another differs, and what to look at. */
export function ReconciliationCard({ reconciliations }: { reconciliations: Reconciliation[] }) {
  if (reconciliations.length === 0) return null
  return (
    <Card
      title="Several sources for one month"
      description="They speak of the same money. The one that is believed more counts, the other one is in no sum."
    >
      <ul className="flex flex-col divide-y divide-hairline">
        {reconciliations.map(({ month, currency, believed, amount, other, otherAmount, percent, check }) => (
          <li key={`${month} ${currency} ${other}`} className="py-2 first:pt-0 last:pb-0">
            <p>
              <span className="font-medium">{formatMonth(month)}: </span>
              {formatAmount(amount, currency)} by {sourceName[believed]},{' '}
              {formatAmount(otherAmount, currency)} by {sourceName[other]}
              {percent === null ? '' : ` (${percent.startsWith('-') ? '' : '+'}${formatPercent(percent, 1)})`}
              .
            </p>
            <p className="text-muted">{check}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
