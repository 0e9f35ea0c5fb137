import type { Currency } from '#lib/domain/money.ts'
import type { GridSum } from '#lib/domain/spend/spend-grid.ts'
import { countOf, formatSum } from '#lib/format.ts'

/** What a sum is in another currency, as far as the rates of its months are known. */
export function GridConverted({ sum, to }: { sum: GridSum; to: Currency }) {
  const { amount, converted, unconverted } = sum
  return (
    <td className="whitespace-nowrap px-3 py-1.5 text-end align-top font-normal text-muted">
      {amount === null ? null : converted === null ? 'unknown' : `≈ ${formatSum(converted, to)}`}
      {unconverted > 0 ? (
        <span className="block text-label font-normal text-warning">
          {converted === null ? '' : '+ '}
          {countOf(unconverted, 'sum')} without a rate
        </span>
      ) : null}
    </td>
  )
}
