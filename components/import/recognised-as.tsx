import { Notice } from '#components/ui/notice.tsx'
import type { Recognition } from '#lib/domain/import/recognition.ts'
import { formatDay, formatNumber, listOf } from '#lib/format.ts'
import { sourceWord } from './source-word.ts'

type Known = { client: string; at: string } | null

function Because({ because, isDocument }: { because: readonly string[]; isDocument: boolean }) {
  if (because.length > 0) return <>because it has the columns {listOf(because)}.</>
  return isDocument ? <>by the shape of its JSON.</> : <>by the columns that you named.</>
}

/** What a file was taken for, and why. */
export function RecognisedAs({ recognition, known }: { recognition: Recognition; known: Known }) {
  const { format, hidden, parts, isDocument } = recognition
  return (
    <div className="flex flex-col gap-3">
      {format ? (
        <p className="wrap-anywhere max-w-[70ch]">
          <strong className="font-semibold">
            {format.label}
            {format.version ? ` (${format.version})` : ''}
          </strong>
          , <Because because={format.because} isDocument={isDocument} />{' '}
          <span className="text-muted">
            {sourceWord[format.sourceKind]}.
            {parts > 1 ? ` ${formatNumber(parts)} files of one archive, read as one.` : ''}
          </span>
        </p>
      ) : isDocument ? (
        <p className="max-w-[70ch]">
          JSON that is too large to look into beforehand: what it is shows when it is read.
        </p>
      ) : (
        <Notice tone="warning" title="No known format has these columns">
          Say below which of them are the date, the amount and the currency. It is remembered for the client.
        </Notice>
      )}
      {known ? (
        <Notice title={`As the last file of ${known.client} with these columns`}>
          The columns below were chosen on {formatDay(known.at.slice(0, 10))}.
        </Notice>
      ) : null}
      {hidden.length > 0 ? (
        <p className="wrap-anywhere max-w-[70ch] text-muted">
          Never read: {listOf(hidden)}. Prompts, answers, addresses of people and keys stay out.
        </p>
      ) : null}
    </div>
  )
}
