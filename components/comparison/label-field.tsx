'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { useFieldError } from './field-errors.ts'

type LabelFieldProps<T> = { at: string; item: T; onChange: (item: T) => void }

/** What an item of a case is called. */
export function LabelField<T extends { label: string }>({ at, item, onChange }: LabelFieldProps<T>) {
  const error = useFieldError(`${at}.label`)
  return (
    <TextField
      label="Label"
      name={`${at}.label`}
      value={item.label}
      onChange={(label) => onChange({ ...item, label })}
      error={error}
      maxLength={200}
      isRequired
    />
  )
}
