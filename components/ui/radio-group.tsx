'use client'

import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import { cn } from './cn.ts'
import { FieldBody, type FieldTexts } from './field-body.tsx'
import { fieldId, groupStyle } from './field-style.ts'

type RadioGroupProps = FieldTexts & {
  name: string
  options: readonly { value: string; label: string; description?: string }[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  isDisabled?: boolean
}

export function RadioGroup({ label, description, error, name, options, ...props }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      data-slot="radio-group"
      {...props}
      id={fieldId(name)}
      name={name}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={groupStyle}
    >
      <FieldBody label={label} description={description} error={error} isRequired={props.isRequired}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:py-2"
          >
            <span
              className={cn(
                'mt-0.5 size-4.5 shrink-0 rounded-full border border-control bg-background outline-focus outline-offset-2',
                'group-data-focus-visible:outline-2 group-data-selected:border-6 group-data-selected:border-primary',
              )}
            />
            <span>
              {option.label}
              {option.description ? <span className="block text-muted">{option.description}</span> : null}
            </span>
          </Radio>
        ))}
      </FieldBody>
    </AriaRadioGroup>
  )
}
