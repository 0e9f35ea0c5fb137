'use client'

import { cn } from './cn.ts'
import { Field, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'
import type { TextFieldProps } from './text-field.tsx'

type TextAreaProps = Omit<TextFieldProps, 'type'> & { rows?: number }

/** Grows with its text. */
export function TextArea({
  label,
  description,
  error,
  isRequired,
  name,
  rows = 3,
  onChange,
  isDisabled,
  ...props
}: TextAreaProps) {
  const { control, frame } = useField({ name, label, description, error, isRequired })
  return (
    <Field {...frame}>
      <textarea
        data-slot="text-area"
        {...control}
        {...props}
        rows={rows}
        // A field that takes the size of its text forgets its rows.
        style={{ minHeight: `calc(${rows}lh + 0.875rem)` }}
        onChange={(event) => onChange?.(event.target.value)}
        disabled={isDisabled}
        className={cn(controlStyle, 'field-sizing-content max-h-96')}
      />
    </Field>
  )
}
