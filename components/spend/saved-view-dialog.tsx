'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DialogPanel } from '#components/ui/dialog-panel.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'

type SavedViewDialogProps = {
  /** Empty for a view that has none yet. */
  name: string
  save: (name: string) => Promise<Result<unknown>>
  onSaved: (name: string) => void
  onClose: () => void
}

/** Asks how a view is to be called. */
export function SavedViewDialog({ name: former, save, onSaved, onClose }: SavedViewDialogProps) {
  const [name, setName] = useState(former)
  const { submit, isPending, message, fields } = useActionForm(save, { onSuccess: () => onSaved(name) })
  return (
    <DialogPanel title={former === '' ? 'Save this view' : 'Rename the view'} onClose={onClose}>
      <Form aria-label="Name of the view" onSubmit={() => submit(name)}>
        <TextField
          label="Name"
          name="viewName"
          value={name}
          onChange={setName}
          maxLength={80}
          description="All members of the workspace see it."
          error={fields.name ?? fields.query ?? message ?? undefined}
          autoFocus
          isRequired
        />
        <div className="flex justify-end gap-2">
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Save
          </Button>
        </div>
      </Form>
    </DialogPanel>
  )
}
