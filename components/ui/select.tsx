'use client'

import { Field, type FieldTexts, useField } from './field.tsx'
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
  const { control, frame } = useField(props)
  const isOffered = options.some((option) => option.value === (value ?? defaultValue ?? ''))
  return (
    <Field {...frame}>
      <NativeSelect
        data-slot="select"
        {...control}
        value={value}
        defaultValue={value === undefined ? (defaultValue ?? '') : undefined}
        onChange={(event) => onChange?.(event.target.value)}
        disabled={isDisabled}
        options={options}
        empty={isOffered ? null : { label: 'Choose…', isDisabled: props.isRequired }}
      />
    </Field>
  )
}
