'use client'

import { toastUndo } from '#components/ui/toast.tsx'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { SpendForm } from './spend-form.tsx'
import { nameOf, type SpendActions, valuesOf } from './spend-values.ts'

type SpendRecordFormProps = {
  row: ConvertedRecord
  actions: SpendActions
  /** It was saved, or left as it was. */
  onEnd: () => void
}

/** The form of a record that stands, in the place of its row or in a dialog. */
export function SpendRecordForm({ row, actions, onEnd }: SpendRecordFormProps) {
  const { id, revision } = row
  return (
    <SpendForm
      label={`Edit ${nameOf(row)}`}
      prefix="row-"
      initial={valuesOf(row)}
      save={(values) => actions.updateSpend({ id, revision, ...values })}
      onSaved={() => {
        onEnd()
        const former = { id, revision: revision + 1, ...valuesOf(row) }
        toastUndo('Saved.', () => actions.updateSpend(former))
      }}
      submitLabel="Save"
      onCancel={onEnd}
    />
  )
}
