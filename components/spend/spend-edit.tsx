'use client'

import { createContext, type KeyboardEvent, type ReactNode, useContext, useRef, useState } from 'react'
import { useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { formatMonth } from '#lib/format.ts'
import { useSpendDialog } from './spend-edit-dialog.tsx'
import { SpendRecordForm } from './spend-record-form.tsx'
import { NEW, type SpendActions, type SpendValues, valuesOf } from './spend-values.ts'

/** Narrower than this a table has no room for a form in the place of a row. */
const WIDE = '(min-width: 64rem)'

type SpendEdit = {
  /** Null for those who may only look. */
  actions: SpendActions | null
  /** The record whose row is a form now. */
  id: string | null
  values: SpendValues | null
  /** Of a new record. */
  projectId: string
  projects: { id: string; name: string; currency: Currency }[]
  fields: Record<string, string>
  message: string | null
  isPending: boolean
  /** The form that stands in the place of this row; null for all others. */
  insteadOf: (row: ConvertedRecord) => ReactNode
  start: (row: ConvertedRecord, field: keyof SpendValues) => void
  change: (field: keyof SpendValues, value: string) => void
  chooseProject: (id: string) => void
  save: () => void
  cancel: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

const Context = createContext<SpendEdit | null>(null)

export function useSpendEdit(): SpendEdit {
  const edit = useContext(Context)
  if (!edit) throw new Error('a cell of the spend table stands outside of it')
  return edit
}

const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())

type Edited = { row: ConvertedRecord; values: SpendValues; projectId: string; opener: string }

type SpendEditingProps = {
  actions: SpendActions | null
  /** The media query of a screen on which a row has room for its fields. */
  roomy: string
  projects: { id: string; name: string; currency: Currency }[]
  children: ReactNode
}

/**
 * Makes one row of the table a form at a time: its cells where they have room for it, else a form in the place of the
 * row, and on a phone a dialog.
 */
export function SpendEditing({ actions, roomy, projects, children }: SpendEditingProps) {
  const { open, dialog } = useSpendDialog(actions)
  const [edited, setEdited] = useState<Edited | null>(null)
  /** The row in whose place a form stands. */
  const [replaced, setReplaced] = useState<{ row: ConvertedRecord; opener: string } | null>(null)
  const [isFresh, setFresh] = useState(true)
  const edits = useRef<string | null>(null)
  edits.current = edited?.row.id ?? null
  /** Of a row that was left for another one while it was saved, nothing is to be closed. */
  const leave = ({ row, opener }: Edited) => {
    if (edits.current !== row.id) return
    setEdited(null)
    focusSoon(opener)
  }
  const form = useActionForm(
    async (saved: Edited) => {
      if (!actions) throw new Error('a row was edited without the right to')
      const { row, values, projectId } = saved
      const { id, revision } = row
      const result =
        id === NEW
          ? await actions.createSpend({ ...values, projectId })
          : await actions.updateSpend({ id, revision, ...values })
      const made = result.ok && id === NEW ? (result.value as { id: string }).id : id
      return result.ok ? { ...result, value: { ...saved, made } } : result
    },
    { onSuccess: (saved) => finish(saved) },
  )
  const finish = (saved: Edited & { made: string }) => {
    const { row, values, made } = saved
    if (!actions) return
    if (row.id !== NEW) {
      leave(saved)
      const former = { id: made, revision: row.revision + 1, ...valuesOf(row) }
      return toastUndo('Saved.', () => actions.updateSpend(former))
    }
    // What differs from bill to bill is emptied, the rest stays for the next one.
    setEdited({ ...saved, values: { ...values, amount: '', service: '', note: '' } })
    setFresh(true)
    focusSoon('field-row-provider')
    toastUndo(`Logged ${values.provider} for ${formatMonth(values.month)}.`, () =>
      actions.archiveSpend({ id: made }),
    )
  }
  const save = () => {
    setFresh(false)
    if (edited) form.submit(edited)
  }
  const cancel = () => edited && leave(edited)
  const close = () => {
    setReplaced(null)
    if (replaced) focusSoon(replaced.opener)
  }
  const edit: SpendEdit = {
    ...{ actions, save, cancel, id: edited?.row.id ?? null, values: edited?.values ?? null },
    ...{ projects, projectId: edited?.projectId ?? '' },
    fields: isFresh ? {} : form.fields,
    message: isFresh ? null : form.message,
    isPending: form.isPending,
    insteadOf: (row) =>
      actions && replaced?.row.id === row.id ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only shortens the way to Cancel, which is a button
        <div className="py-3" onKeyDown={(event) => event.key === 'Escape' && close()}>
          <SpendRecordForm row={replaced.row} actions={actions} onEnd={close} />
        </div>
      ) : null,
    start: (row, field) => {
      const isRoomy = row.id === NEW || matchMedia(roomy).matches
      if (!isRoomy && !matchMedia(WIDE).matches) return open(row)
      const opener = document.activeElement?.id ?? ''
      setReplaced(isRoomy ? null : { row, opener })
      setFresh(true)
      setEdited(isRoomy ? { row, values: valuesOf(row), projectId: row.projectId, opener } : null)
      focusSoon(`field-row-${field}`)
    },
    change: (field, value) =>
      setEdited((former) => former && { ...former, values: { ...former.values, [field]: value } }),
    chooseProject: (projectId) => {
      const currency = projects.find(({ id }) => id === projectId)?.currency
      setEdited(
        (former) =>
          former && {
            ...former,
            projectId,
            values: { ...former.values, currency: currency ?? former.values.currency },
          },
      )
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      if (event.key === 'Enter') save()
      else cancel()
    },
  }
  return (
    <Context value={edit}>
      {children}
      {dialog}
    </Context>
  )
}
