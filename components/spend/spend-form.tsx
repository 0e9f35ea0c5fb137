'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import type { Result } from '#lib/action-result.ts'
import { SpendField } from './spend-field.tsx'
import { type SpendValues, spendLabels } from './spend-values.ts'

type SpendFormProps<O> = {
  label: string
  initial: SpendValues
  save: (values: SpendValues) => Promise<Result<O>>
  onSaved: (result: O, values: SpendValues) => void
  submitLabel: string
  /** A field before the others, such as the project. */
  first?: (error: string | undefined) => ReactNode
  /** Before the names of its fields, where another form may stand on the same page. */
  prefix?: string
  onCancel?: () => void
}

const FIELDS = ['month', 'kind', 'provider', 'service', 'amount', 'currency', 'note'] as const

const named = (words: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([field, value]) => [`${prefix}${field}`, value]))

/**
 * All fields of a record. What was not typed follows `initial`, such as the currency of the project. Once it is saved, what
 * differs from bill to bill is emptied and the rest stays for the next.
 */
export function SpendForm<O>({
  label,
  initial,
  save,
  onSaved,
  submitLabel,
  first,
  prefix = '',
  onCancel,
}: SpendFormProps<O>) {
  const [typed, setTyped] = useState<Partial<SpendValues>>({})
  const values = { ...initial, ...typed }
  const { submit, isPending, message, fields } = useActionForm(save, {
    onSuccess: (result) => {
      onSaved(result, values)
      setTyped({ ...typed, amount: '', service: '', note: '' })
    },
  })
  return (
    <Form aria-label={label} onSubmit={() => submit(values)}>
      <ErrorSummary
        message={message}
        fields={named(fields, prefix)}
        labels={named({ ...spendLabels, projectId: 'Project' }, prefix)}
      />
      <div className="@container">
        <div className="grid gap-4 @sm:grid-cols-2 @2xl:grid-cols-4">
          {first?.(fields.projectId)}
          {FIELDS.map((field) => (
            <SpendField
              key={field}
              field={field}
              name={`${prefix}${field}`}
              value={values[field]}
              onChange={(value) => setTyped((former) => ({ ...former, [field]: value }))}
              error={fields[field]}
              isHinted
            />
          ))}
        </div>
      </div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onPress={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </Form>
  )
}
