import { Notice } from '#components/ui/notice.tsx'
import { formatDay, formatInstant } from '#lib/format.ts'

type Turn = { reason: string; by: string; at: string } & (
  | { kind: 'withdrawn' }
  | { kind: 'extended'; version: number; validUntil: string }
  | { kind: 'reopened'; name: string; acceptedAt: string }
)

type QuoteTurnsProps = { turns: Turn[]; timeZone: string }

/** What the house did to a quote that had been sent: who, when and why. */
export function QuoteTurns({ turns, timeZone }: QuoteTurnsProps) {
  const when = (instant: string) => formatInstant(instant, timeZone)
  return turns.map((turn) => (
    <Notice key={turn.at} tone={turn.kind === 'extended' ? 'neutral' : 'warning'} title={titleOf(turn, when)}>
      {turn.reason}
      <span className="block text-label text-muted">
        {turn.by}, {when(turn.at)}
      </span>
    </Notice>
  ))
}

function titleOf(turn: Turn, when: (instant: string) => string): string {
  if (turn.kind === 'withdrawn') return 'Withdrawn.'
  if (turn.kind === 'extended')
    return `Version ${turn.version} extended until the end of ${formatDay(turn.validUntil)}.`
  return `The acceptance by ${turn.name} of ${when(turn.acceptedAt)} was taken back.`
}
