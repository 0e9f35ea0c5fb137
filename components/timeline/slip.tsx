import { Badge } from '#components/ui/badge.tsx'
import { slipInWords } from '#lib/domain/report/slip-words.ts'

/** Working days between the end by the baseline and the end now expected; nothing when there are none. */
export function Slip({ days }: { days: number }) {
  return days === 0 ? null : <Badge tone={days > 0 ? 'warning' : 'ok'}>{slipInWords(days)}</Badge>
}
