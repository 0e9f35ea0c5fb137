import { type Conversion, pathOf, sourcesOf } from '#lib/domain/spend/conversion.ts'
import { formatDay, formatNumber, listOf } from '#lib/format.ts'

const how = { none: '', direct: '', inverse: ', turned round', euro: ', by way of the euro' }

/** `1 USD = 0.93 EUR of May 29, 2026 (ECB euro reference rate, turned round)`. */
export const conversionWords = (conversion: Conversion): string => {
  const { from, to, rate, day } = conversion
  const said = `${listOf(sourcesOf(conversion))}${how[pathOf(conversion)]}`
  return `1 ${from} = ${formatNumber(rate, 10)} ${to} of ${formatDay(day)} (${said})`
}
