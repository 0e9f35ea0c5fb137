'use client'

import { useState } from 'react'
import { toastUndo } from '#components/ui/toast.tsx'
import { usePart } from '#components/ui/use-part.ts'
import { SpendForm } from './spend-form.tsx'
import { nameOf, type SpendActions, type SpendLine, valuesOf } from './spend-values.ts'

const loadPanel = () => import('#components/ui/dialog-panel.tsx').then((file) => file.DialogPanel)

/** The form of one record in a dialog, for a table that is too narrow to hold it in its row. */
export function useSpendDialog(actions: SpendActions | null) {
  const [row, setRow] = useState<SpendLine | null>(null)
  const [DialogPanel, fetchPanel] = usePart(loadPanel)
  const close = () => setRow(null)
  const open = (next: SpendLine) => {
    setRow(next)
    fetchPanel(close)
  }
  const dialog =
    row && actions && DialogPanel ? (
      <DialogPanel title={nameOf(row)} onClose={close}>
        <SpendForm
          label={`Edit ${nameOf(row)}`}
          initial={valuesOf(row)}
          save={(values) => actions.updateSpend({ id: row.id, revision: row.revision, ...values })}
          onSaved={() => {
            close()
            const { id, revision } = row
            const former = { id, revision: revision + 1, ...valuesOf(row) }
            toastUndo('Saved.', () => actions.updateSpend(former))
          }}
          submitLabel="Save"
        />
      </DialogPanel>
    ) : null
  return { open, dialog }
}
