import type { ActivityLine } from '#lib/domain/activity-line.ts'
import { formatInstant } from '#lib/format.ts'
import { ActivityText, whoOf } from './activity-text.tsx'
import type { Restore } from './restore-button.tsx'

type ActivityListProps = { events: ActivityLine[]; timeZone: string; restore?: Restore }

/** What happened last, in short, for a card. */
export function ActivityList({ events, timeZone, restore }: ActivityListProps) {
  if (events.length === 0) return <p className="text-muted">Nothing has happened yet.</p>
  return (
    <ol className="divide-y divide-hairline">
      {events.map((event) => (
        <li key={event.id} className="py-2">
          <p className="wrap-anywhere">
            <ActivityText event={event} restore={restore} />
          </p>
          <p className="text-table text-muted">
            {whoOf(event)} · <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}
