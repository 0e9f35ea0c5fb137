'use client'

import { ChevronDown } from 'lucide-react'
import { cn } from './cn.ts'
import type { FieldTexts } from './field-body.tsx'
import { controlStyle } from './field-style.ts'
import { NativeField, nativeFieldProps } from './native-field.tsx'

export type Option = { value: string; label: string }

export type SelectProps = FieldTexts & {
  name: string
  options: readonly Option[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  isDisabled?: boolean
}

/** The browser's own select: typing finds an option, and a phone shows its own picker. */
export function Select({ options, value, defaultValue, onChange, isDisabled, ...props }: SelectProps) {
  const isOffered = options.some((option) => option.value === (value ?? defaultValue ?? ''))
  return (
    <NativeField {...props}>
      <span className="relative flex">
        <select
          data-slot="select"
          {...nativeFieldProps(props.name, props)}
          value={value}
          defaultValue={value === undefined ? (defaultValue ?? '') : undefined}
          onChange={(event) => onChange?.(event.target.value)}
          disabled={isDisabled}
          className={cn(controlStyle, 'appearance-none truncate pe-8')}
        >
          {isOffered ? null : (
            <option value="" disabled={props.isRequired}>
              Choose…
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </NativeField>
  )
}
