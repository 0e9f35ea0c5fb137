'use client'

import { Check, Pencil, Trash2, X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { useSpendEdit } from './spend-edit.tsx'
import { nameOf } from './spend-values.ts'

/** Edit and remove, or save and cancel while the row is a form. */
export function SpendRowActions({ row }: { row: ConvertedRecord }) {
  const edit = useSpendEdit()
  const { actions } = edit
  if (!actions || row.bill) return null
  if (edit.id === row.id)
    return (
      <div className="flex flex-col items-start gap-1">
        <div className="flex gap-1">
          <Button
            size="compact"
            variant="primary"
            aria-label="Save"
            isPending={edit.isPending}
            onPress={edit.save}
          >
            <Check aria-hidden className="size-4" />
          </Button>
          <Button size="compact" variant="quiet" aria-label="Cancel" onPress={edit.cancel}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        {edit.message ? (
          <p role="alert" className="max-w-56 text-wrap text-start text-label text-danger">
            {edit.message}
          </p>
        ) : null}
      </div>
    )
  const name = nameOf(row)
  return (
    <div className="flex justify-end gap-1">
      <Button
        id={`edit-${row.id}`}
        size="compact"
        variant="quiet"
        aria-label={`Edit ${name}`}
        onPress={() => edit.start(row, 'amount')}
      >
        <Pencil aria-hidden className="size-4" />
      </Button>
      <UndoButton
        size="compact"
        variant="quiet"
        aria-label={`Remove ${name}`}
        run={() => actions.archiveSpend({ id: row.id })}
        undo={() => actions.restoreSpend({ id: row.id })}
        message={`Removed ${name}.`}
      >
        <Trash2 aria-hidden className="size-4" />
      </UndoButton>
    </div>
  )
}
