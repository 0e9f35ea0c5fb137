import { TextLink } from '#components/ui/text-link.tsx'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import type { Restorable } from '#lib/schemas/activity.ts'
import { activityLink } from './activity-link.ts'
import { type Restore, RestoreButton } from './restore-button.tsx'

export const whoOf = ({ who, action }: ActivityLine): string =>
  who ?? (isRequested(action) ? 'Somebody, on the public form' : 'The client, on a link')

/** A lead and its first comparison come from the public form; a client on a link starts neither. */
const isRequested = (action: string) => action === 'project.requested' || action === 'comparison.created'

const isRestorable = (kind: string): kind is Restorable => kind in restorable
const restorable: Record<Restorable, true> = {
  client: true,
  contact: true,
  project: true,
  comparison: true,
  quote: true,
  report: true,
  spend: true,
  'spend-rule': true,
  timeline: true,
  'timeline-template': true,
  task: true,
  evidence: true,
  dataset: true,
  'training-job': true,
}

/** What an event says, with the way to what it is about and, where the visitor may, the way back. */
export function ActivityText({ event, restore }: { event: ActivityLine; restore?: Restore }) {
  const href = activityLink(event)
  const { subjectKind, subjectId, summary, isUndoable } = event
  return (
    <span className="wrap-anywhere inline-flex min-w-52 flex-wrap items-center gap-x-3 gap-y-1">
      {href ? <TextLink href={href}>{summary}</TextLink> : summary}
      {restore && isUndoable && subjectId && isRestorable(subjectKind) ? (
        <RestoreButton kind={subjectKind} id={subjectId} summary={summary} restore={restore} />
      ) : null}
    </span>
  )
}
