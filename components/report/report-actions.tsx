'use client'

import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'

type OnReport = (input: { id: string }) => Promise<Result<void>>
type ReportActionsProps = { id: string; isArchived: boolean; archive: OnReport; restore: OnReport }

export function ReportActions({ id, isArchived, archive, restore }: ReportActionsProps) {
  const run = () => archive({ id })
  const undo = () => restore({ id })
  return isArchived ? (
    <UndoButton run={undo} undo={run} message="Report restored.">
      Restore
    </UndoButton>
  ) : (
    <UndoButton
      variant="quiet"
      run={run}
      undo={undo}
      message="Report archived. Its links stay open until you revoke them."
    >
      Archive
    </UndoButton>
  )
}
