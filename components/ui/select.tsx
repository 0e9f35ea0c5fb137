'use client'

import type { FieldTexts } from './field-body.tsx'
import { NativeField, nativeFieldProps } from './native-field.tsx'
import { NativeSelect, type Option } from './native-select.tsx'

export type SelectProps = FieldTexts & {
  name: string
  options: readonly Option[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  isDisabled?: boolean
}

/** One of a few values, as a field of a form. */
export function Select({ options, value, defaultValue, onChange, isDisabled, ...props }: SelectProps) {
  const isOffered = options.some((option) => option.value === (value ?? defaultValue ?? ''))
  return (
    <NativeField {...props}>
      <NativeSelect
        data-slot="select"
        {...nativeFieldProps(props.name, props)}
        value={value}
        defaultValue={value === undefined ? (defaultValue ?? '') : undefined}
        onChange={(event) => onChange?.(event.target.value)}
        disabled={isDisabled}
        options={options}
        empty={isOffered ? null : { label: 'Choose…', isDisabled: props.isRequired }}
      />
    </NativeField>
  )
}
