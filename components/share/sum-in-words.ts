import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { figuresIn, listOf } from '#lib/format.ts'

/** What a yes costs, once and each month, tax included: `$3,600.00 once and $361.20 each month`. */
export function sumInWords({ currency, oneOff, monthly, horizon, sender }: QuoteView): string {
  const { formatMinor } = figuresIn(sender.locale)
  return listOf([
    ...(oneOff.totalMinor === '0' && horizon ? [] : [`${formatMinor(oneOff.totalMinor, currency)} once`]),
    ...(horizon ? [`${formatMinor(monthly.totalMinor, currency)} each month`] : []),
  ])
}
