import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlStyle } from './field-style.ts'

export type Option = {
  value: string
  label: string
  /** Told beside it in a list that is opened, such as a price. */
  note?: string
}

type NativeSelectProps = Omit<ComponentProps<'select'>, 'className'> & {
  options: readonly Option[]
  /** Stands for no value. */
  empty: { label: string; isDisabled?: boolean | undefined } | null
  isNarrow?: boolean
}

/** The browser's own select in the look of the other controls: typing finds an option, and a phone shows its own picker. */
export function NativeSelect({ options, empty, isNarrow = false, ...props }: NativeSelectProps) {
  return (
    <span className="relative flex">
      <select
        {...props}
        className={cn(controlStyle, 'appearance-none truncate pe-8', isNarrow && 'max-w-56')}
      >
        {empty ? (
          <option value="" disabled={empty.isDisabled}>
            {empty.label}
          </option>
        ) : null}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
