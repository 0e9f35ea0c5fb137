import { KeyValueList } from '#components/ui/key-value.tsx'
import { figuresIn } from '#lib/format.ts'

type AnswerProofProps = {
  answer: { kind: 'accepted'; name: string; role: string; at: string; how: string }
  sha256: string
  sender: { timeZone: string; locale: string }
}

/** Who accepted what, and when; the fingerprint names the exact content. */
export function AnswerProof({ answer, sha256, sender: { timeZone, locale } }: AnswerProofProps) {
  const { formatInstant } = figuresIn(locale)
  return (
    <div className="break-inside-avoid">
      <KeyValueList
        items={[
          { label: 'Accepted by', value: `${answer.name}, ${answer.role}` },
          { label: 'On', value: `${formatInstant(answer.at, timeZone)} (${timeZone} time)` },
          ...(answer.how ? [{ label: 'Entered by the sender', value: answer.how }] : []),
          { label: 'Fingerprint (SHA-256)', value: <span className="font-mono text-table">{sha256}</span> },
        ]}
      />
    </div>
  )
}
