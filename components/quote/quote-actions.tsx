'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/dialog.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import { paths } from '#lib/paths.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type OnQuote<T = void> = (input: { id: string }) => Promise<Result<T>>

export type QuoteVerbs = {
  send: (input: { id: string; revision: number }) => Promise<Result<void>>
  revise: OnQuote<{ id: string }>
  withdraw: (input: { id: string; reason: string }) => Promise<Result<void>>
  archive: OnQuote
  restore: OnQuote
}

type QuoteActionsProps = QuoteVerbs & {
  id: string
  clientName: string
  state: QuoteState
  isArchived: boolean
  /** The version being written. */
  draft: { version: number; revision: number; obstacles: string[] } | null
}

/** What can be done with a quote now: the table of rules decides what is offered, as it decides on the server. */
export function QuoteActions({ id, clientName, state, isArchived, draft, ...verbs }: QuoteActionsProps) {
  const router = useRouter()
  const sending = useActionForm(verbs.send, {
    onSuccess: () => toast('Quote sent. Its link is ready to copy.'),
  })
  const revising = useActionForm(verbs.revise, { onSuccess: () => router.push(paths.editQuote(id)) })
  const canSend = draft !== null && (state === 'draft' || can.revise(state).ok)
  const problem = sending.message ?? revising.message
  if (isArchived)
    return (
      <UndoButton
        run={() => verbs.restore({ id })}
        undo={() => verbs.archive({ id })}
        message="Quote restored."
      >
        Restore
      </UndoButton>
    )
  return (
    <div className="flex flex-col items-end gap-1">
      <div className="flex flex-wrap justify-end gap-2">
        {can.archive(state).ok ? (
          <UndoButton
            variant="quiet"
            run={() => verbs.archive({ id })}
            undo={() => verbs.restore({ id })}
            message="Quote archived."
          >
            Archive
          </UndoButton>
        ) : null}
        {can.withdraw(state).ok ? (
          <WithdrawDialog id={id} clientName={clientName} withdraw={verbs.withdraw} />
        ) : null}
        {!draft && can.revise(state).ok ? (
          <Button isPending={revising.isPending} onPress={() => revising.submit({ id })}>
            New version
          </Button>
        ) : null}
        {canSend ? (
          <LinkButton href={paths.editQuote(id)}>
            Edit {draft.version > 1 ? `version ${draft.version}` : ''}
          </LinkButton>
        ) : null}
        {canSend ? (
          <ConfirmDialog
            trigger={
              <Button variant="primary" isDisabled={draft.obstacles.length > 0} isPending={sending.isPending}>
                Send
              </Button>
            }
            title={`Send version ${draft.version} to ${clientName}?`}
            confirmLabel="Send quote"
            onConfirm={() => sending.submit({ id, revision: draft.revision })}
          >
            It gets its number and can never be changed afterwards; a correction is a new version. You then
            copy its link and give it to the client.
          </ConfirmDialog>
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className="text-label text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
