import { Card } from '#components/ui/card.tsx'
import type { Result } from '#lib/action-result.ts'
import type { NewLinkForm } from '#lib/schemas/share-link.ts'
import { LinkList, type LinkRow, type LinkVerbs } from './link-list.tsx'
import type { LinkSender } from './link-message.ts'
import { NewLinkDialog } from './new-link-dialog.tsx'

type LinkCardProps = LinkVerbs & {
  title: string
  links: LinkRow[]
  timeZone: string
  canWrite: boolean
  what: string
  sender: LinkSender
  /** What a new link starts from; null where none can be made. */
  start: { id: string; label: string; lastDay: string } | null
  create: (input: NewLinkForm) => Promise<Result<void>>
}

/** The links to one thing, and the way to another one. */
export function LinkCard({ title, start, create, ...list }: LinkCardProps) {
  return (
    <Card
      title={title}
      actions={start && list.canWrite ? <NewLinkDialog {...start} create={create} /> : null}
    >
      <LinkList {...list} />
    </Card>
  )
}
