'use client'

import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'
import { fieldId, groupStyle, overBox } from './field-style.ts'

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
  const { name, value, isSelected, defaultSelected, onChange, isDisabled } = props
  const errorId = useId()
  return (
    <div className={groupStyle}>
      <label
        data-slot="checkbox"
        className="inline-flex min-h-6 items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:py-2.5 has-disabled:opacity-50"
      >
        <span className="relative mt-0.5 size-4.5 shrink-0 pointer-coarse:mt-0 pointer-coarse:size-6">
          <input
            type="checkbox"
            id={name && !value ? fieldId(name) : undefined}
            name={name}
            value={value}
            checked={isSelected}
            defaultChecked={isSelected === undefined ? defaultSelected : undefined}
            onChange={(event) => onChange?.(event.target.checked)}
            disabled={isDisabled}
            aria-label={props['aria-label']}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? errorId : undefined}
            className={overBox}
          />
          <span
            className={cn(
              'grid size-full place-items-center rounded-[4px] border border-control bg-background',
              'outline-offset-2 outline-focus peer-focus-visible:outline-2 not-peer-checked:*:hidden',
              'peer-checked:border-primary peer-checked:bg-primary peer-checked:text-on-primary',
              'peer-aria-invalid:border-danger',
            )}
          >
            <Check aria-hidden strokeWidth={3} className="size-3.5" />
          </span>
        </span>
        <span className="wrap-anywhere min-w-0">{label ?? children}</span>
      </label>
      {error ? (
        <p id={errorId} className="text-label text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
