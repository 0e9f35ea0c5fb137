'use client'

import { Check, Pencil, Trash2, X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { toast } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import { formatMonth } from '#lib/format.ts'
import { editButtonId, useSpendEdit } from './spend-edit.tsx'
import { SpendForm } from './spend-form.tsx'
import { type SpendActions, type SpendLine, valuesOf } from './spend-values.ts'

type SpendRowActionsProps = {
  row: SpendLine
  /** Hides a control where the table is too narrow for the fields of a row, or where it is wide enough. */
  whenWide: string
  whenNarrow: string
}

/** Edit and remove, or save and cancel while the row is a form. */
export function SpendRowActions({ row, whenWide, whenNarrow }: SpendRowActionsProps) {
  const edit = useSpendEdit()
  const { actions } = edit
  if (!actions) return null
  if (edit.id === row.id)
    return (
      <div className="flex flex-col items-end gap-1">
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
  const name = `${row.provider} in ${formatMonth(row.month)}`
  return (
    <div className="flex justify-end gap-1">
      <span className={whenWide}>
        <Button
          id={editButtonId(row.id)}
          size="compact"
          variant="quiet"
          aria-label={`Edit ${name}`}
          onPress={() => edit.start(row)}
        >
          <Pencil aria-hidden className="size-4" />
        </Button>
      </span>
      <span className={whenNarrow}>
        <EditInDialog row={row} name={name} actions={actions} />
      </span>
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

type EditInDialogProps = { row: SpendLine; name: string; actions: SpendActions }

/** The same change where a row is too narrow for its fields. */
function EditInDialog({ row, name, actions }: EditInDialogProps) {
  const trigger = (
    <Button size="compact" variant="quiet" aria-label={`Edit ${name}`}>
      <Pencil aria-hidden className="size-4" />
    </Button>
  )
  return (
    <Dialog trigger={trigger} title={name}>
      {(close) => (
        <SpendForm
          label={`Edit ${name}`}
          initial={valuesOf(row)}
          save={(values) => actions.updateSpend({ id: row.id, revision: row.revision, ...values })}
          onSaved={() => {
            close()
            toast('Saved.')
          }}
          submitLabel="Save"
        />
      )}
    </Dialog>
  )
}
