'use client'

import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/dialog.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Confirmable, QuoteCheck } from '#lib/domain/quote/check.ts'

export type Send = (input: {
  id: string
  revision: number
  confirmed: Confirmable[]
}) => Promise<Result<void>>

type SendButtonProps = {
  id: string
  clientName: string
  draft: { version: number; revision: number; checks: QuoteCheck[] }
  send: Send
}

/** Asks once, names what is unusual about the draft, and sends it as what was shown. */
export function SendButton({ id, clientName, draft, send }: SendButtonProps) {
  const { submit, isPending, message } = useActionForm(send, {
    onSuccess: () => toast('Quote sent. Its link is ready to copy.'),
  })
  const { version, revision, checks } = draft
  const toConfirm = checks.flatMap((check) => (check.severity === 'confirm' ? [check] : []))
  const confirmed = toConfirm.map(({ code }) => code)
  return (
    <>
      <ConfirmDialog
        trigger={
          <Button variant="primary" isDisabled={checks.length > toConfirm.length} isPending={isPending}>
            Send
          </Button>
        }
        title={`Send version ${version} to ${clientName}?`}
        confirmLabel="Send quote"
        onConfirm={() => submit({ id, revision, confirmed })}
      >
        {toConfirm.length > 0 ? (
          <ul className="mb-3 flex list-disc flex-col gap-1 ps-4 text-warning">
            {toConfirm.map((check) => (
              <li key={check.code}>{check.message}</li>
            ))}
          </ul>
        ) : null}
        It gets its number and can never be changed afterwards; a correction is a new version. You then copy
        its link and give it to the client.
      </ConfirmDialog>
      {message ? (
        <p role="alert" className="basis-full text-end text-label text-danger">
          {message}
        </p>
      ) : null}
    </>
  )
}
