import type { DraftDifference } from '#lib/domain/quote/draft-difference.ts'
import type { DraftValue } from '#lib/domain/quote/draft-value.ts'
import { formatDay, formatMinor, formatNumber, formatPercent } from '#lib/format.ts'

type VersionChangesProps = { changes: DraftDifference[]; currency: string; since: number }

/** What a version says otherwise than the one before it. */
export function VersionChanges({ changes, currency, since }: VersionChangesProps) {
  if (changes.length === 0)
    return (
      <p className="text-muted">
        What was written is the same as in version {since}. Comparison and plan are taken as they are now.
      </p>
    )
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {changes.map(({ place, was, now }) => (
        <li key={place} className="wrap-anywhere py-1.5 first:pt-0 last:pb-0">
          <span className="font-medium">{place}</span>{' '}
          <span className="text-muted">{sentence(was, now, currency)}</span>
        </li>
      ))}
    </ul>
  )
}

function sentence(was: DraftValue | null, now: DraftValue | null, currency: string): string {
  if (was === null) return `is new: ${inWords(now, currency)}`
  if (now === null) return `is gone (was ${inWords(was, currency)})`
  return `${inWords(was, currency)} → ${inWords(now, currency)}`
}

function inWords(value: DraftValue | null, currency: string): string {
  if (value === null) return 'nothing'
  if ('money' in value) return formatMinor(value.money, currency)
  if ('day' in value) return formatDay(value.day)
  if ('percent' in value) return formatPercent(value.percent)
  return 'number' in value ? formatNumber(value.number) : value.words
}
