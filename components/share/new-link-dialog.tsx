'use client'

import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { NewLinkForm } from '#lib/schemas/share-link.ts'
import { LinkForm } from './link-form.tsx'

type NewLinkDialogProps = {
  /** Of the quote or the report that the link leads to. */
  id: string
  label: string
  lastDay: string
  create: (input: NewLinkForm) => Promise<Result<void>>
}

export function NewLinkDialog({ id, label, lastDay, create }: NewLinkDialogProps) {
  return (
    <Dialog trigger={<Button size="compact">New link</Button>} title="New link">
      {(close) => (
        <LinkForm
          start={{ label, lastDay, hasPassword: false, viewLimit: null }}
          isDownloadAllowed
          submitLabel="Make link"
          save={(terms) => create({ id, ...terms })}
          onSaved={() => {
            toast('Link made.')
            close()
          }}
          close={close}
        />
      )}
    </Dialog>
  )
}
