import type { Currency } from '#lib/domain/money.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { ReportOutlookView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

/** Where the spend ends against all that was quoted, as a sentence. */
export function outlookInWords(
  { month, low, likely, high, quoted }: ReportOutlookView,
  currency: Currency,
  { formatMonth, formatWhole }: Figures,
): string {
  const money = (amount: string) => formatWhole(amount, currency)
  const end = `By the end of ${formatMonth(month)} ${money(likely)} is expected, ${money(low)} to ${money(high)}`
  if (quoted === null) return `${end}.`
  const gap = exact(likely).minus(exact(quoted))
  const against = gap.isZero()
    ? `as much as quoted`
    : `${money(text(gap.abs()))} ${gap.isPositive() ? 'above' : 'below'} the ${money(quoted)} quoted`
  return `${end}: ${against}.`
}
