import { Badge } from '#components/ui/badge.tsx'
import { countOf } from '#lib/format.ts'

/** Working days between the end as first planned and the end now expected, in words. */
export const slipOf = (days: number): string =>
  days === 0 ? 'as planned' : `${countOf(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`

export function Slip({ days }: { days: number }) {
  return days === 0 ? null : <Badge tone={days > 0 ? 'warning' : 'ok'}>{slipOf(days)}</Badge>
}
