'use client'

import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import { useActionForm } from '#components/ui/form.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useSpendDialog } from './spend-edit-dialog.tsx'
import { type SpendActions, type SpendLine, type SpendValues, valuesOf } from './spend-values.ts'

type SpendEdit = {
  /** Null for those who may only look. */
  actions: SpendActions | null
  /** The record whose row is a form now. */
  id: string | null
  values: SpendValues | null
  fields: Record<string, string>
  message: string | null
  isPending: boolean
  start: (row: SpendLine) => void
  change: (field: keyof SpendValues, value: string) => void
  save: () => void
  cancel: () => void
}

const Context = createContext<SpendEdit | null>(null)

export function useSpendEdit(): SpendEdit {
  const edit = useContext(Context)
  if (!edit) throw new Error('a cell of the spend table stands outside of it')
  return edit
}

/** The button that opened a row takes the focus back when the row is a row again. */
export const editButtonId = (id: string) => `edit-${id}`
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

type SpendEditingProps = {
  actions: SpendActions | null
  /** The media query of a screen on which a row has room for its fields. */
  roomy: string
  children: ReactNode
}

/** Makes one row of the table a form at a time; where a row has no room for it, a dialog holds the form. */
export function SpendEditing({ actions, roomy, children }: SpendEditingProps) {
  const { open, dialog } = useSpendDialog(actions)
  const [edited, setEdited] = useState<{ row: SpendLine; values: SpendValues } | null>(null)
  const [isFresh, setFresh] = useState(true)
  const edits = useRef<string | null>(null)
  edits.current = edited?.row.id ?? null
  /** Of a row that was left for another one while it was saved, nothing is to be closed. */
  const leave = (id: string) => {
    if (edits.current !== id) return
    setEdited(null)
    focusSoon(editButtonId(id))
  }
  const form = useActionForm(
    async ({ row, values }: { row: SpendLine; values: SpendValues }) => {
      if (!actions) throw new Error('a row was edited without the right to')
      const result = await actions.updateSpend({ id: row.id, revision: row.revision, ...values })
      return result.ok ? { ...result, value: row.id } : result
    },
    {
      onSuccess: (id) => {
        leave(id)
        toast('Saved.')
      },
    },
  )
  const edit: SpendEdit = {
    actions,
    id: edited?.row.id ?? null,
    values: edited?.values ?? null,
    fields: isFresh ? {} : form.fields,
    message: isFresh ? null : form.message,
    isPending: form.isPending,
    start: (row) => {
      if (!matchMedia(roomy).matches) return open(row)
      setFresh(true)
      setEdited({ row, values: valuesOf(row) })
      focusSoon('field-row-amount')
    },
    change: (field, value) =>
      setEdited((former) => former && { ...former, values: { ...former.values, [field]: value } }),
    save: () => {
      setFresh(false)
      if (edited) form.submit(edited)
    },
    cancel: () => edited && leave(edited.row.id),
  }
  return (
    <Context value={edit}>
      {children}
      {dialog}
    </Context>
  )
}
