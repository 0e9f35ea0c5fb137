import { Badge } from '#components/ui/badge.tsx'
import { type QuoteState, stateName, stateTone } from '#lib/domain/quote/quote-state.ts'

export function StateBadge({ state }: { state: QuoteState }) {
  return <Badge tone={stateTone[state]}>{stateName[state]}</Badge>
}
