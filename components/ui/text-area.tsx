'use client'

import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { cn } from './cn.ts'
import { FieldBody } from './field-body.tsx'
import { controlStyle, fieldId, groupStyle } from './field-style.ts'
import type { TextFieldProps } from './text-field.tsx'

type TextAreaProps = Omit<TextFieldProps, 'type'> & { rows?: number }

/** Grows with its text. */
export function TextArea({
  label,
  description,
  error,
  name,
  rows = 3,
  placeholder,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      data-slot="text-area"
      {...props}
      id={fieldId(name)}
      name={name}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={groupStyle}
    >
      <FieldBody label={label} description={description} error={error} isRequired={props.isRequired}>
        <AriaTextArea
          rows={rows}
          // A field that takes the size of its text forgets its rows.
          style={{ minHeight: `calc(${rows}lh + 0.875rem)` }}
          placeholder={placeholder}
          className={cn(controlStyle, 'field-sizing-content max-h-96')}
        />
      </FieldBody>
    </AriaTextField>
  )
}
