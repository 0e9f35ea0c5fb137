import { Card } from '#components/ui/card.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { formatAmount, formatInstant, formatMonth } from '#lib/format.ts'

type Change = { id: string; month: Month; amount: Amount | null; reason: string; by: string; at: string }

type BudgetHistoryProps = { history: Change[]; currency: Currency; timeZone: string }

/** Who set what, and why; nothing of it is ever overwritten. */
export function BudgetHistory({ history, currency, timeZone }: BudgetHistoryProps) {
  if (history.length === 0) return null
  return (
    <Card title="Changes of the budget">
      <ul className="divide-y divide-hairline">
        {history.map(({ id, month, amount, reason, by, at }) => (
          <li key={id} className="wrap-anywhere py-2 first:pt-0 last:pb-0">
            <p>
              <span className="font-medium">{formatMonth(month)}: </span>
              {amount === null ? 'back to what was quoted' : formatAmount(amount, currency)}. {reason}
            </p>
            <p className="text-table text-muted">
              {by}, {formatInstant(at, timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
