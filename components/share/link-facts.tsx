import type { ReactNode } from 'react'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { countOf, dayIn, formatDay, formatInstant } from '#lib/format.ts'
import type { LinkRow } from './link-list.tsx'

type LinkFactsProps = { link: LinkRow; timeZone: string; head?: ReactNode }

/** What a link asks, how long it lives, and who has looked: when, with what, and roughly where. */
export function LinkFacts({ link, timeZone, head }: LinkFactsProps) {
  const when = (instant: string) => formatInstant(instant, timeZone)
  const life = link.revokedAt
    ? `Revoked ${when(link.revokedAt)}`
    : `${link.isEnded ? 'Ended' : 'Open until'} ${endOf(link.expiresAt, timeZone)}`
  const seen = link.lastViewAt
    ? `Opened ${countOf(link.pageViews, 'time')}, ${link.pdfViews > 0 ? `PDF taken ${countOf(link.pdfViews, 'time')}` : 'PDF not taken'}, last ${when(link.lastViewAt)}`
    : 'Not opened yet'
  const asks = asksOf(link)
  return (
    <div className="min-w-0 grow basis-64">
      {head}
      <p className="wrap-anywhere font-medium">{link.label}</p>
      <p className="text-table text-muted">{life}</p>
      {asks ? <p className="text-table text-muted">{asks}</p> : null}
      {link.views.length === 0 ? (
        <p className="text-table text-muted">{seen}</p>
      ) : (
        <Disclosure title={<span className="text-table font-normal text-muted">{seen}</span>}>
          <ul className="flex flex-col gap-1 text-table text-muted">
            {link.views.map((view) => (
              <li key={`${view.at} ${view.kind} ${view.device}`}>
                {when(view.at)}: {view.kind === 'pdf' ? 'PDF' : 'page'}, {view.device}
                {view.zone ? `, its clock at ${view.zone}` : ''}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** Midnight belongs to no day that anybody would name: a link that ends then is open to the end of the day before. */
function endOf(instant: string, timeZone: string): string {
  const last = dayIn(new Date(Date.parse(instant) - 1), timeZone)
  return last === dayIn(new Date(instant), timeZone)
    ? formatInstant(instant, timeZone)
    : `the end of ${formatDay(last)}`
}

/** What stands between the address and the document; empty where nothing does. */
function asksOf({ hasPassword, viewLimit, openedCount, isDownloadAllowed }: LinkRow): string {
  return [
    ...(hasPassword ? ['asks for a password'] : []),
    ...(viewLimit === null ? [] : [`${openedCount} of ${countOf(viewLimit, 'reader')} let in`]),
    ...(isDownloadAllowed ? [] : ['no file']),
  ]
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase())
}
