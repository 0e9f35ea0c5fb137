import { Notice } from '#components/ui/notice.tsx'
import type { QuoteAnswer } from '#lib/domain/quote/quote-answer.ts'
import { formatInstant } from '#lib/format.ts'

type QuoteOutcomeProps = {
  answer: QuoteAnswer | null
  timeZone: string
}

/** What the client said, with who, when and from where. */
export function QuoteOutcome({ answer, timeZone }: QuoteOutcomeProps) {
  const when = (instant: string) => formatInstant(instant, timeZone)
  return (
    <>
      {answer?.kind === 'accepted' ? (
        <Notice tone="ok" title={`${answer.name}, ${answer.role}, accepted version ${answer.version}.`}>
          {answer.chosen ? <p>Chosen: {answer.chosen}.</p> : null}
          {answer.entered
            ? `${when(answer.at)}, entered by ${answer.entered.by}: ${answer.entered.how}.`
            : `${when(answer.at)}, from ${answer.address}.`}{' '}
          <span className="whitespace-nowrap">SHA-256</span>{' '}
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
