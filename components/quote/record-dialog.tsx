'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { chosenView } from '#lib/domain/quote/chosen-view.ts'
import { committedMinor } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { type Selection, selectionOf, takenAt } from '#lib/domain/quote/selection.ts'
import { formatMinor } from '#lib/format.ts'
import { SelectionFields } from './selection-fields.tsx'

export type RecordAcceptance = (input: {
  id: string
  versionId: string
  name: string
  role: string
  how: string
  take: number[]
  shown: string
}) => Promise<Result<void>>

type RecordDialogProps = { id: string; versionId: string; view: QuoteView; record: RecordAcceptance }

const labels = { name: 'Who accepted', role: 'Role', how: 'How it was said' }

/** For a client who says yes on the telephone: a member enters it, with what was chosen and what it comes to. */
export function RecordDialog(props: RecordDialogProps) {
  return (
    <Dialog trigger={<Button>Enter acceptance</Button>} title="Enter an acceptance">
      {(close) => <RecordForm {...props} close={close} />}
    </Dialog>
  )
}

function RecordForm({ id, versionId, view, record, close }: RecordDialogProps & { close: () => void }) {
  const [selection, setSelection] = useState<Selection>(() => selectionOf(view.lines))
  const chosen = chosenView(view, selection)
  const total = committedMinor(chosen)
  const { submit, isPending, message, fields } = useActionForm(record, {
    onSuccess: () => {
      toast('Acceptance entered.')
      close()
    },
  })
  const send = (form: FormData) =>
    submit({
      ...{ id, versionId, shown: total, take: takenAt(chosen.lines) },
      ...{ name: textOf(form, 'name'), role: textOf(form, 'role'), how: textOf(form, 'how') },
    })
  const field = (name: keyof typeof labels) => ({ label: labels[name], name, error: fields[name] })
  return (
    <Form onSubmit={send} aria-label="Enter an acceptance">
      <p className="text-muted">
        What {view.client.name} accepted elsewhere than on the link. It binds like a click, and the proof says
        who entered it.
      </p>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <SelectionFields lines={view.lines} selection={selection} onChange={setSelection} />
      <p>
        It comes to <strong>{formatMinor(total, view.currency)}</strong>
        {chosen.horizon ? ` over ${chosen.horizon.months} months` : ''}, tax included.
      </p>
      <TextField {...field('name')} maxLength={120} isRequired autoFocus autoComplete="off" />
      <TextField {...field('role')} maxLength={120} isRequired autoComplete="off" />
      <TextField
        {...field('how')}
        maxLength={200}
        description="Such as “by phone on Monday”. The client reads it in the proof."
        isRequired
        autoComplete="off"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Enter acceptance
        </Button>
      </div>
    </Form>
  )
}
