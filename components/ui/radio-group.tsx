'use client'

import { cn } from './cn.ts'
import { Field, type FieldTexts, useField } from './field.tsx'
import { groupStyle, overBox } from './field-style.ts'

type RadioGroupProps = FieldTexts & {
  name: string
  options: readonly { value: string; label: string; description?: string }[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  isDisabled?: boolean
}

export function RadioGroup({
  options,
  value,
  defaultValue,
  onChange,
  isDisabled,
  ...props
}: RadioGroupProps) {
  const { control, frame } = useField(props)
  const { name, ...linked } = control
  return (
    <Field {...frame} isGroup>
      <div data-slot="radio-group" role="radiogroup" {...linked} className={groupStyle}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:py-2 has-disabled:opacity-50"
          >
            <span className="relative mt-0.5 size-4.5 shrink-0">
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={value === undefined ? undefined : value === option.value}
                defaultChecked={value === undefined ? defaultValue === option.value : undefined}
                onChange={() => onChange?.(option.value)}
                disabled={isDisabled}
                className={overBox}
              />
              <span
                className={cn(
                  'block size-full rounded-full border border-control bg-background outline-focus outline-offset-2',
                  'peer-checked:border-6 peer-checked:border-primary peer-focus-visible:outline-2',
                )}
              />
            </span>
            <span>
              {option.label}
              {option.description ? <span className="block text-muted">{option.description}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Field>
  )
}
