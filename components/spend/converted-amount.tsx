import type { Amount } from '#lib/domain/rate.ts'
import type { Converted } from '#lib/domain/spend/converted-sum.ts'
import { formatSum } from '#lib/format.ts'
import { conversionWords } from './conversion-words.ts'

/** An amount in the currency of the workspace; it opens to its rate, with day and source. */
export function ConvertedAmount({
  converted,
  amount,
}: {
  converted: Converted | null
  amount: Amount | null
}) {
  if (amount === null) return null
  if (!converted) return <span className="text-muted">no rate</span>
  const { conversion } = converted
  if (conversion.legs.length === 0) return null
  return (
    <details className="text-muted">
      <summary className="cursor-pointer underline decoration-control underline-offset-3">
        ≈ {formatSum(converted.amount, conversion.to)}
      </summary>
      <span className="block w-44 whitespace-normal text-label">{conversionWords(conversion)}</span>
    </details>
  )
}
