'use client'

import type { FieldTexts } from './field-body.tsx'
import { controlStyle } from './field-style.ts'
import { NativeField, nativeFieldProps } from './native-field.tsx'

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
  return (
    <NativeField {...props}>
      <input
        data-slot="date-field"
        {...nativeFieldProps(props.name, props)}
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
    </NativeField>
  )
}
