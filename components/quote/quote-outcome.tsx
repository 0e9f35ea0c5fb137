import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/format.ts'

type Answer =
  | {
      kind: 'accepted'
      version: number
      name: string
      role: string
      at: string
      sha256: string
      address: string
      chosen: string | null
    }
  | { kind: 'declined'; version: number; name: string; reason: string; at: string; address: string }

type QuoteOutcomeProps = {
  answer: Answer | null
  withdrawal: { reason: string; at: string } | null
  timeZone: string
}

/** What became of the quote, with who, when and from where. */
export function QuoteOutcome({ answer, withdrawal, timeZone }: QuoteOutcomeProps) {
  const when = (instant: string) => formatInstant(instant, timeZone)
  return (
    <>
      {withdrawal ? (
        <Notice tone="warning" title={`Withdrawn on ${when(withdrawal.at)}.`}>
          {withdrawal.reason}
        </Notice>
      ) : null}
      {answer?.kind === 'accepted' ? (
        <Notice tone="ok" title={`${answer.name}, ${answer.role}, accepted version ${answer.version}.`}>
          {answer.chosen ? <p>Chosen: {answer.chosen}.</p> : null}
          {when(answer.at)}, from {answer.address}. SHA-256{' '}
          <span className="wrap-anywhere font-mono text-table">{answer.sha256}</span>
        </Notice>
      ) : null}
      {answer?.kind === 'declined' ? (
        <Notice
          tone="danger"
          title={`${answer.name} declined version ${answer.version} on ${when(answer.at)}.`}
        >
          {answer.reason}
        </Notice>
      ) : null}
    </>
  )
}
