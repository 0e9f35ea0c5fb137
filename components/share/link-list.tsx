'use client'

import { Button } from '#components/ui/button.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { ConfirmDialog } from '#components/ui/dialog.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

export type LinkRow = {
  id: string
  label: string
  token: string | null
  expiresAt: string
  revokedAt: string | null
  isEnded: boolean
  pageViews: number
  pdfViews: number
  lastViewAt: string | null
}

type Revoke = (input: { id: string }) => Promise<Result<void>>
type LinkListProps = { links: LinkRow[]; timeZone: string; canWrite: boolean; revoke: Revoke }

/** The links to one thing: copy, see who looked, end. */
export function LinkList({ links, ...props }: LinkListProps) {
  if (links.length === 0) return <p className="text-muted">No link yet.</p>
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {links.map((link) => (
        <LinkItem key={link.id} link={link} {...props} />
      ))}
    </ul>
  )
}

type LinkItemProps = Omit<LinkListProps, 'links'> & { link: LinkRow }

function LinkItem({ link, timeZone, canWrite, revoke }: LinkItemProps) {
  const { submit, isPending, message } = useActionForm(revoke, { onSuccess: () => toast('Link revoked.') })
  const when = (instant: string) => formatInstant(instant, timeZone)
  const { token } = link
  const copy = async () => {
    if (!token) return
    const address = location.origin + paths.share(token)
    if (await copyText(address)) toast('Link copied.')
    else prompt('Copy this link:', address)
  }
  const life = link.revokedAt
    ? `Revoked ${when(link.revokedAt)}`
    : `${link.isEnded ? 'Ended' : 'Open until'} ${when(link.expiresAt)}`
  const seen = link.lastViewAt
    ? `Opened ${countOf(link.pageViews, 'time')}, PDF taken ${countOf(link.pdfViews, 'time')}, last ${when(link.lastViewAt)}`
    : 'Not opened yet'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">{link.label}</p>
        <p className="text-table text-muted">{life}</p>
        <p className="text-table text-muted">{seen}</p>
        {message ? (
          <p role="alert" className="text-label text-danger">
            {message}
          </p>
        ) : null}
      </div>
      {canWrite && !link.isEnded ? (
        <div className="flex flex-wrap gap-2">
          {token ? <Button onPress={copy}>Copy link</Button> : null}
          <ConfirmDialog
            trigger={
              <Button variant="danger" isPending={isPending}>
                Revoke
              </Button>
            }
            title="Revoke this link?"
            confirmLabel="Revoke link"
            tone="danger"
            onConfirm={() => submit({ id: link.id })}
          >
            Whoever opens it from now on, page or PDF, is told that it has ended. You can make another link.
          </ConfirmDialog>
        </div>
      ) : null}
    </li>
  )
}
