'use client'

import { Field, type FieldTexts, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'

type DateFieldProps = FieldTexts & {
  name: string
  /** `YYYY-MM-DD`, or empty. */
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  min?: string
  max?: string
  isDisabled?: boolean
}

/** The browser's own date input: the visitor's order of day and month on screen, `YYYY-MM-DD` on the wire. */
export function DateField({
  value,
  defaultValue,
  onChange,
  onBlur,
  min,
  max,
  isDisabled,
  ...props
}: DateFieldProps) {
  const { control, frame } = useField(props)
  return (
    <Field {...frame}>
      <input
        data-slot="date-field"
        {...control}
        type="date"
        value={value}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={onBlur}
        min={min ?? '1900-01-01'}
        max={max ?? '2999-12-31'}
        disabled={isDisabled}
        className={controlStyle}
      />
    </Field>
  )
}
