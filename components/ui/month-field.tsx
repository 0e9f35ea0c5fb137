'use client'

import { isMonth } from '#lib/domain/month.ts'
import type { FieldTexts } from './field-body.tsx'
import { controlStyle } from './field-style.ts'
import { NativeField, nativeFieldProps } from './native-field.tsx'

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
  const texts = { ...props, error: slip ?? props.error }
  return (
    <NativeField {...texts}>
      <input
        data-slot="month-field"
        {...nativeFieldProps(props.name, texts)}
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
    </NativeField>
  )
}
