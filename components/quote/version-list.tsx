import { TextLink } from '#components/ui/text-link.tsx'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import { formatDay, formatInstant, formatMinor } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { StateBadge } from './state-badge.tsx'

type VersionRow = {
  version: number
  state: QuoteState
  sentAt: string | null
  validUntil: string
  totalMinor: string | null
  currency: string
}

type VersionListProps = { quoteId: string; versions: VersionRow[]; shown: number; timeZone: string }

/** Every version with what became of it; choosing one draws it below. */
export function VersionList({ quoteId, versions, shown, timeZone }: VersionListProps) {
  return (
    <ol className="flex flex-col divide-y divide-hairline">
      {versions.map((row) => (
        <li
          key={row.version}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0"
        >
          {row.version === shown ? (
            <span className="font-semibold" aria-current="true">
              Version {row.version}
            </span>
          ) : (
            <TextLink href={paths.quote(quoteId, { version: String(row.version) })}>
              Version {row.version}
            </TextLink>
          )}
          <StateBadge state={row.state} />
          <span className="text-table text-muted">
            {row.sentAt ? `sent ${formatInstant(row.sentAt, timeZone)}` : 'not sent'}, valid until{' '}
            {formatDay(row.validUntil)}
            {row.totalMinor ? `, ${formatMinor(row.totalMinor, row.currency)} in all` : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
