'use client'

import type { Result } from '#lib/action-result.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Reverse = (input: { id: string; reason: string }) => Promise<Result<void>>
type ReverseDialogProps = { id: string; clientName: string; reverse: Reverse }

export function ReverseDialog({ id, clientName, reverse }: ReverseDialogProps) {
  return (
    <ReasonDialog
      label="Take acceptance back"
      title="Take this acceptance back?"
      confirmLabel="Take it back"
      done="Acceptance taken back."
      tone="danger"
      run={({ reason }) => reverse({ id, reason })}
    >
      For an acceptance that was a mistake. It stays on record with your reason, and binds nobody. While the
      quote is valid, {clientName} can answer it again; his page says that the acceptance was taken back.
    </ReasonDialog>
  )
}
