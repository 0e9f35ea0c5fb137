'use client'

import type { Result } from '#lib/action-result.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Withdraw = (input: { id: string; reason: string }) => Promise<Result<void>>
type WithdrawDialogProps = { id: string; clientName: string; withdraw: Withdraw }

export function WithdrawDialog({ id, clientName, withdraw }: WithdrawDialogProps) {
  return (
    <ReasonDialog
      label="Withdraw"
      title="Withdraw this quote?"
      confirmLabel="Withdraw quote"
      done="Quote withdrawn."
      tone="danger"
      run={({ reason }) => withdraw({ id, reason })}
    >
      {clientName} can no longer accept it, in any of its versions. This cannot be undone. The reason stays in
      your workspace.
    </ReasonDialog>
  )
}
