import { KeyValueList } from '#components/ui/key-value.tsx'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { chosenInWords } from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'
import { sumInWords } from './sum-in-words.ts'

type AnswerProofProps = {
  answer: { kind: 'accepted'; name: string; role: string; at: string; how: string }
  sha256: string
  view: QuoteView
  /** Where its document is, for a reader who may keep it. */
  pdf: string | null
}

/** Who accepted what, and when; the fingerprint names the exact content. */
export function AnswerProof({ answer, sha256, view, pdf }: AnswerProofProps) {
  const { name, timeZone, locale } = view.sender
  const chosen = chosenInWords(view)
  const { formatInstant } = figuresIn(locale)
  return (
    <div className="flex break-inside-avoid flex-col gap-4">
      <p className="print:hidden">
        {name} has this answer.{' '}
        {pdf ? (
          <>
            Keep{' '}
            <a href={pdf} download className="underline underline-offset-3">
              the PDF
            </a>
            : it shows who accepted what, and when.
          </>
        ) : null}
      </p>
      <KeyValueList
        items={[
          { label: 'What', value: `${view.number}, version ${view.version}, for ${sumInWords(view)}` },
          ...(chosen === null ? [] : [{ label: 'Chosen', value: chosen }]),
          { label: 'Accepted by', value: `${answer.name}, ${answer.role}` },
          { label: 'On', value: `${formatInstant(answer.at, timeZone)} (${timeZone} time)` },
          ...(answer.how ? [{ label: 'Entered by the sender', value: answer.how }] : []),
          { label: 'Fingerprint (SHA-256)', value: <span className="font-mono text-table">{sha256}</span> },
        ]}
      />
    </div>
  )
}
