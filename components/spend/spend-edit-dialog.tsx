'use client'

import { useState } from 'react'
import { usePart } from '#components/ui/use-part.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { SpendRecordForm } from './spend-record-form.tsx'
import { nameOf, type SpendActions } from './spend-values.ts'

const loadPanel = () => import('#components/ui/dialog-panel.tsx').then((file) => file.DialogPanel)

/** The form of one record in a dialog, for a table that is too narrow to hold it in its row. */
export function useSpendDialog(actions: SpendActions | null) {
  const [row, setRow] = useState<ConvertedRecord | null>(null)
  const [DialogPanel, fetchPanel] = usePart(loadPanel)
  const close = () => setRow(null)
  const open = (next: ConvertedRecord) => {
    setRow(next)
    fetchPanel(close)
  }
  const dialog =
    row && actions && DialogPanel ? (
      <DialogPanel title={nameOf(row)} onClose={close}>
        <SpendRecordForm row={row} actions={actions} onEnd={close} />
      </DialogPanel>
    ) : null
  return { open, dialog }
}
