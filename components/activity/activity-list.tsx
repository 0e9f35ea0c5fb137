import { TextLink } from '#components/ui/text-link.tsx'
import { formatInstant } from '#lib/format.ts'
import { activityLink } from './activity-link.ts'

export type ActivityLine = {
  id: string
  at: string
  who: string | null
  subjectKind: string
  subjectId: string | null
  projectId: string | null
  summary: string
}

type ActivityListProps = { events: ActivityLine[]; timeZone: string }

export const CLIENT_ON_LINK = 'The client, on a link'

/** What happened last, in short, for a card. */
export function ActivityList({ events, timeZone }: ActivityListProps) {
  if (events.length === 0) return <p className="text-muted">Nothing has happened yet.</p>
  return (
    <ol className="divide-y divide-hairline">
      {events.map((event) => {
        const href = activityLink(event)
        return (
          <li key={event.id} className="py-2">
            <p className="wrap-anywhere">
              {href ? <TextLink href={href}>{event.summary}</TextLink> : event.summary}
            </p>
            <p className="text-table text-muted">
              {event.who ?? CLIENT_ON_LINK} ·{' '}
              <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
