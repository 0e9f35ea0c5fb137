'use client'

import { isMonth } from '#lib/domain/month.ts'
import { Field, type FieldTexts, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'

type MonthFieldProps = FieldTexts & {
  name: string
  /** `YYYY-MM`, or empty. */
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  isDisabled?: boolean
}

/** Firefox and Safari on the desktop show a month input as text (November 2026): there the format is said, and a slip shown. */
export function MonthField({ value, defaultValue, onChange, onBlur, isDisabled, ...props }: MonthFieldProps) {
  const slip = value && !isMonth(value) ? 'Write the month as YYYY-MM, for example 2026-11.' : undefined
  const { control, frame } = useField({ ...props, error: slip ?? props.error })
  return (
    <Field {...frame}>
      <input
        data-slot="month-field"
        {...control}
        type="month"
        value={value}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={onBlur}
        placeholder="YYYY-MM"
        maxLength={7}
        disabled={isDisabled}
        className={controlStyle}
      />
    </Field>
  )
}
