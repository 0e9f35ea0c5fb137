import { Notice } from '#components/ui/notice.tsx'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import { figuresIn } from '#lib/format.ts'

type ShareStateProps = {
  state: QuoteState
  answer: { kind: 'accepted' | 'declined'; name: string; at: string } | null
  validUntil: string
  /** The version that it was sent in place of. */
  replaces: number | null
  /** When an acceptance was taken back by its sender. */
  reopenedAt: string | null
  sender: { name: string; timeZone: string; locale: string }
  /** Whom to ask: the sender, with the contact that it has made public. */
  contact: string
}

/** What became of the quote, for its reader, and whom to ask; nothing while it waits for his answer. */
export function ShareState({ state, answer, contact, sender, ...told }: ShareStateProps) {
  const { validUntil, replaces, reopenedAt } = told
  const { formatDay, formatInstant } = figuresIn(sender.locale)
  const when = answer ? formatInstant(answer.at, sender.timeZone) : ''
  switch (state) {
    case 'accepted':
      return <Notice tone="ok" title={`Accepted by ${answer?.name} on ${when}.`} />
    case 'declined':
      return (
        <Notice tone="warning" title={`Declined by ${answer?.name} on ${when}.`}>
          If you think again, ask {contact} for a new version.
        </Notice>
      )
    case 'expired':
      return (
        <Notice tone="warning" title={`This quote was valid until the end of ${formatDay(validUntil)}.`}>
          Ask {contact} for a new version.
        </Notice>
      )
    case 'withdrawn':
      return (
        <Notice tone="warning" title={`${sender.name} has withdrawn this quote.`}>
          It cannot be accepted any more. Ask {contact} what comes next.
        </Notice>
      )
    case 'superseded':
      return (
        <Notice tone="warning" title="A newer version of this quote exists.">
          This one cannot be accepted any more. Ask {contact} for the link to the newer one.
        </Notice>
      )
    default:
      if (reopenedAt === null)
        return replaces === null ? null : (
          <Notice title={`This version replaces version ${replaces}.`}>
            Only this one can be accepted; what you read earlier no longer holds.
          </Notice>
        )
      return (
        <Notice
          tone="warning"
          title={`${sender.name} took the acceptance of this quote back on ${formatInstant(reopenedAt, sender.timeZone)}.`}
        >
          It binds nobody. Ask {contact} if you did not expect this; you can answer again below.
        </Notice>
      )
  }
}
