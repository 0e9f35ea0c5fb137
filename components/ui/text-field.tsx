'use client'

import type { InputHTMLAttributes } from 'react'
import { Field, type FieldTexts, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'

export type TextFieldProps = FieldTexts & {
  name: string
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  maxLength?: number
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'date' | 'month'
  autoComplete?: string
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  placeholder?: string
  autoFocus?: boolean
  isDisabled?: boolean
}

export function TextField({
  label,
  description,
  error,
  isRequired,
  name,
  type = 'text',
  onChange,
  isDisabled,
  ...props
}: TextFieldProps) {
  const { control, frame } = useField({ name, label, description, error, isRequired })
  return (
    <Field {...frame}>
      <input
        data-slot="text-field"
        {...control}
        {...props}
        type={type}
        onChange={(event) => onChange?.(event.target.value)}
        disabled={isDisabled}
        className={controlStyle}
      />
    </Field>
  )
}
