'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { QuoteCheck } from '#lib/domain/quote/check.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { paths } from '#lib/paths.ts'
import { ExtendDialog } from './extend-dialog.tsx'
import { type KeepTemplate, KeepTemplateDialog } from './keep-template-dialog.tsx'
import { type RecordAcceptance, RecordDialog } from './record-dialog.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'
import { type Send, SendButton } from './send-button.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type OnQuote<T = void> = (input: { id: string }) => Promise<Result<T>>

type QuoteVerbs = {
  send: Send
  revise: OnQuote<{ id: string }>
  extend: (input: { id: string; validUntil: string; reason: string }) => Promise<Result<void>>
  record: RecordAcceptance
  reverse: (input: { id: string; reason: string }) => Promise<Result<void>>
  withdraw: (input: { id: string; reason: string }) => Promise<Result<void>>
  keep: KeepTemplate
  archive: OnQuote
  restore: OnQuote
}

type QuoteActionsProps = QuoteVerbs & {
  id: string
  isOwner: boolean
  today: string
  /** The version that speaks for the quote, which is the one to be answered. */
  present: { id: string; view: QuoteView; validUntil: string }
  state: QuoteState
  isArchived: boolean
  /** The version being written. */
  draft: { version: number; revision: number; checks: QuoteCheck[] } | null
}

/** What can be done with a quote now: the table of rules decides what is offered, as it decides on the server. */
export function QuoteActions({ id, state, isArchived, draft, present, ...props }: QuoteActionsProps) {
  const { isOwner, today, ...verbs } = props
  const clientName = present.view.client.name
  const router = useRouter()
  const revising = useActionForm(verbs.revise, { onSuccess: () => router.push(paths.editQuote(id)) })
  const canSend = draft !== null && (state === 'draft' || can.revise(state).ok)
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
    <div className="flex flex-col gap-1 sm:items-end">
      <div className="flex flex-wrap gap-2 sm:justify-end">
        <KeepTemplateDialog id={id} keep={verbs.keep} />
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
        {can.reverse(state).ok && isOwner ? (
          <ReverseDialog {...{ id, clientName }} reverse={verbs.reverse} />
        ) : null}
        {can.extend(state).ok ? (
          <ExtendDialog {...{ id, today }} validUntil={present.validUntil} extend={verbs.extend} />
        ) : null}
        {can.accept(state).ok ? (
          <RecordDialog id={id} versionId={present.id} view={present.view} record={verbs.record} />
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
        {canSend ? <SendButton {...{ id, clientName, draft }} send={verbs.send} /> : null}
      </div>
      {revising.message ? (
        <p role="alert" className="text-label text-danger">
          {revising.message}
        </p>
      ) : null}
    </div>
  )
}
