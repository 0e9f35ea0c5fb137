import type { ControlTotal } from '#lib/domain/import/control-total.ts'
import { countOf, formatRate } from '#lib/format.ts'

type ControlTotalsProps = {
  totals: Record<string, string>
  controls: readonly ControlTotal[]
  /** Rows without an amount, which are in no total. */
  unpriced: number
}

function Verdict({ control: { difference, currency } }: { control: ControlTotal }) {
  if (difference === null) return <span className="text-muted">cannot be compared</span>
  if (difference === '0') return <span className="text-ok">agrees</span>
  return <span className="text-warning">differs by {formatRate(difference, currency ?? '')}</span>
}

/** What the rows come to in each currency, beside what the file itself says that it comes to. */
export function ControlTotals({ totals, controls, unpriced }: ControlTotalsProps) {
  const currencies = Object.entries(totals)
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {currencies.map(([currency, amount]) => (
        <div key={currency}>
          <dt className="text-label text-muted">All rows, {currency}</dt>
          <dd className="wrap-anywhere text-section tabular-nums">{formatRate(amount, currency)}</dd>
        </div>
      ))}
      {unpriced > 0 ? (
        <div>
          <dt className="text-label text-muted">In no total</dt>
          <dd className="text-section text-warning tabular-nums">
            {countOf(unpriced, 'row')} without amount
          </dd>
        </div>
      ) : null}
      {controls.map((control) => (
        <div key={`${control.name} ${control.currency}`}>
          <dt className="text-label text-muted">The file says: {control.name}</dt>
          <dd className="wrap-anywhere text-section tabular-nums">
            {control.currency ? formatRate(control.amount, control.currency) : control.amount}
          </dd>
          <dd className="text-label">
            <Verdict control={control} />
          </dd>
        </div>
      ))}
      {controls.length === 0 ? (
        <div className="max-w-64">
          <dt className="text-label text-muted">The file says</dt>
          <dd className="text-muted">No total of its own to compare with.</dd>
        </div>
      ) : null}
    </dl>
  )
}
