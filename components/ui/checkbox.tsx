'use client'

import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { cn } from './cn.ts'
import { fieldId, groupStyle } from './field-style.ts'

type CheckboxProps = {
  name?: string
  /** Sent in a form when it is ticked. */
  value?: string
  isSelected?: boolean
  defaultSelected?: boolean
  onChange?: (isSelected: boolean) => void
  isDisabled?: boolean
  error?: string
  'aria-label'?: string
} & ({ label: ReactNode; children?: never } | { label?: never; children?: ReactNode })

export function Checkbox({ label, children, error, ...props }: CheckboxProps) {
  const errorId = useId()
  return (
    <div className={groupStyle}>
      <AriaCheckbox
        data-slot="checkbox"
        {...props}
        id={props.name && !props.value ? fieldId(props.name) : undefined}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        aria-describedby={error ? errorId : undefined}
        className="group inline-flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:py-2.5 data-disabled:opacity-50"
      >
        {({ isSelected }) => (
          <>
            <span
              className={cn(
                'mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-[4px] border',
                'outline-offset-2 outline-focus group-data-focus-visible:outline-2 pointer-coarse:mt-0 pointer-coarse:size-6',
                isSelected ? 'border-primary bg-primary text-on-primary' : 'border-control bg-background',
                'group-data-invalid:border-danger',
              )}
            >
              {isSelected ? <Check aria-hidden strokeWidth={3} className="size-3.5" /> : null}
            </span>
            <span className="wrap-anywhere min-w-0">{label ?? children}</span>
          </>
        )}
      </AriaCheckbox>
      {error ? (
        <p id={errorId} className="text-label text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
