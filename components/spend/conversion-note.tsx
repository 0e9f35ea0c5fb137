import { type Conversion, pathOf, sourcesOf } from '#lib/domain/spend/conversion.ts'
import type { Converted } from '#lib/domain/spend/converted-sum.ts'
import { formatAmount, formatDay, formatNumber, listOf } from '#lib/format.ts'

const how = { none: '', direct: '', inverse: ', turned round', euro: ', by way of the euro' }

/** `1 USD = 0.93 EUR of May 29, 2026 (ECB euro reference rate, turned round)`. */
export const conversionWords = (conversion: Conversion): string => {
  const { from, to, rate, day } = conversion
  const said = `${listOf(sourcesOf(conversion))}${how[pathOf(conversion)]}`
  return `1 ${from} = ${formatNumber(rate, 10)} ${to} of ${formatDay(day)} (${said})`
}

type ConversionNoteProps = {
  converted: Converted | null
  /** Of the sum as it was billed; null: it has no amount, so there is nothing to convert. */
  amount: string | null
}

/** A cell of the column of conversions: the amount, and below it the rate with its day and source. */
export function ConversionNote({ converted, amount }: ConversionNoteProps) {
  if (amount === null) return <span className="text-muted">unknown</span>
  if (!converted) return <span className="text-muted">no rate on record</span>
  const { conversion } = converted
  return (
    <>
      {formatAmount(converted.amount, conversion.to)}
      {conversion.legs.length > 0 ? (
        <span className="block whitespace-normal text-label font-normal text-muted">
          {conversionWords(conversion)}
        </span>
      ) : null}
    </>
  )
}
