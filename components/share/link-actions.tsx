'use client'

import { Button } from '#components/ui/button.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { ConfirmDialog, Dialog } from '#components/ui/dialog.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import { paths } from '#lib/paths.ts'
import { LinkForm } from './link-form.tsx'
import type { LinkRow, LinkVerbs } from './link-list.tsx'
import { type LinkSender, linkMessage } from './link-message.ts'

type LinkActionsProps = LinkVerbs & { link: LinkRow; what: string; sender: LinkSender }

/** Copy, a message to paste, change, revoke. */
export function LinkActions({ link, what, sender, change, revoke }: LinkActionsProps) {
  const { id, revision, token, isEnded } = link
  const { submit, isPending, message } = useActionForm(revoke, { onSuccess: () => toast('Link revoked.') })
  const copy = async (text: string, said: string) => {
    if (await copyText(text)) toast(said)
    else prompt('Copy this:', text)
  }
  const address = () => location.origin + paths.share(token ?? '')
  return (
    <div className="flex flex-wrap gap-2">
      {token && !isEnded ? (
        <>
          <Button size="compact" onPress={() => copy(address(), 'Link copied.')}>
            Copy link
          </Button>
          <Button
            size="compact"
            onPress={() =>
              copy(linkMessage({ ...link, what, sender, address: address() }), 'Message copied.')
            }
          >
            Copy message
          </Button>
        </>
      ) : null}
      <Dialog trigger={<Button size="compact">Change</Button>} title="Change this link">
        {(close) => (
          <LinkForm
            start={link}
            isDownloadAllowed={link.isDownloadAllowed}
            submitLabel="Save link"
            save={(terms) => change({ id, revision, ...terms })}
            onSaved={() => {
              toast('Link changed.')
              close()
            }}
            close={close}
          />
        )}
      </Dialog>
      {isEnded ? null : (
        <ConfirmDialog
          trigger={
            <Button size="compact" variant="danger" isPending={isPending}>
              Revoke
            </Button>
          }
          title="Revoke this link?"
          confirmLabel="Revoke link"
          tone="danger"
          onConfirm={() => submit({ id })}
        >
          Whoever opens it from now on, page or PDF, is told that it has ended. You can make another link.
        </ConfirmDialog>
      )}
      {message ? (
        <p role="alert" className="w-full text-label text-danger">
          {message}
        </p>
      ) : null}
    </div>
  )
}
