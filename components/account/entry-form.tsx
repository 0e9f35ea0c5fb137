'use client'

import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import type { Result } from '#lib/action-result.ts'

export type FormAction = (previous: unknown, form: FormData) => Promise<Result<unknown>>

type EntryFormProps = {
  action: FormAction
  submitLabel: string
  labels: Record<string, string>
  /** Values that the visitor does not see, such as the token of the address. */
  hidden?: Record<string, string>
  /** `typed` is what was posted without scripts and is shown again. */
  children: (errors: Record<string, string>, typed: Record<string, string>) => ReactNode
}

/** A form that works before scripts arrive and without them; with them, what was typed stays after a refusal. */
export function EntryForm({ action, submitLabel, labels, hidden = {}, children }: EntryFormProps) {
  const [posted, post] = useActionState<Result<unknown> | null, FormData>(action, null)
  const form = useActionForm((data: FormData) => action(null, data))
  const refused = posted && !posted.ok ? posted : null
  const failure = form.message || !refused ? form : refused
  return (
    <form
      action={post}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        form.submit(new FormData(event.currentTarget))
      }}
    >
      <ErrorSummary message={failure.message} fields={failure.fields} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(failure.fields, refused?.typed ?? {})}
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {submitLabel}
      </Button>
    </form>
  )
}
