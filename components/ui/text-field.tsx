'use client'

import type { InputHTMLAttributes } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField'
import { FieldBody, type FieldTexts } from './field-body.tsx'
import { controlStyle, fieldId, groupStyle } from './field-style.ts'

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
  name,
  type = 'text',
  placeholder,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      data-slot="text-field"
      {...props}
      id={fieldId(name)}
      name={name}
      type={type}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={groupStyle}
    >
      <FieldBody label={label} description={description} error={error} isRequired={props.isRequired}>
        <Input placeholder={placeholder} className={controlStyle} />
      </FieldBody>
    </AriaTextField>
  )
}
