'use client'

import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { fieldId } from '#components/ui/field-style.ts'
import { focusFieldSoon } from '#components/ui/focus-field.ts'
import type { Quantity, Range } from '#lib/domain/comparison/case.ts'
import { percentOfShare, shareOfPercent } from '#lib/domain/percent.ts'
import { useFieldError } from './field-errors.ts'

export type QuantityFieldProps = {
  label: string
  name: string
  value: Quantity | null
  onChange: (value: Quantity) => void
  unit?: string
  description?: string
  isRequired?: boolean
  /** A share is kept as `0.05` and written as 5 %. */
  isShare?: boolean
  /** Offers to give a low, a likely and a high figure instead of one. */
  canRange?: boolean
}

const ends: { key: 'low' | 'likely' | 'high'; label: string }[] = [
  { key: 'low', label: 'low' },
  { key: 'likely', label: 'likely' },
  { key: 'high', label: 'high' },
]

function RangeFields({ value, ...props }: Omit<QuantityFieldProps, 'value'> & { value: Range }) {
  const { label, name, unit, isShare, onChange } = props
  const error = useFieldError(name)
  return (
    <fieldset id={fieldId(name)} tabIndex={-1} className="col-span-full flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{label}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {ends.map((end) => (
          <DecimalField
            key={end.key}
            label={`${label}, ${end.label}`}
            name={`${name}.${end.key}`}
            value={isShare ? percentOfShare(value[end.key]) : value[end.key]}
            unit={isShare ? '%' : unit}
            onChange={(next) => onChange({ ...value, [end.key]: isShare ? shareOfPercent(next) : next })}
            isRequired
          />
        ))}
      </div>
      {error ? (
        <p role="alert" className="text-label text-danger">
          {error}
        </p>
      ) : null}
      <div>
        <Button
          size="compact"
          variant="quiet"
          onPress={() => {
            onChange(value.likely)
            focusFieldSoon(name)
          }}
        >
          One figure for {label.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  )
}

/** An exact decimal in any notation, or a range of three. */
export function QuantityField(props: QuantityFieldProps) {
  const { label, name, value, onChange, unit, description, isRequired = false } = props
  const { isShare = false, canRange = false } = props
  const error = useFieldError(name)
  if (typeof value === 'object' && value !== null) return <RangeFields {...props} value={value} />
  const one = value ?? ''
  return (
    <div className="flex min-w-0 flex-col items-stretch gap-1">
      <DecimalField
        {...{ label, name, description, error, isRequired }}
        unit={isShare ? '%' : unit}
        value={isShare ? percentOfShare(one) : one}
        onChange={(next) => onChange(isShare ? shareOfPercent(next) : next)}
      />
      {canRange ? (
        <div>
          <Button
            size="compact"
            variant="quiet"
            onPress={() => {
              onChange({ low: one, likely: one, high: one })
              focusFieldSoon(`${name}.low`)
            }}
          >
            Range for {label.toLowerCase()}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** For a field that may stay empty: empty is unknown or "as the case", never zero. */
export const orNull = (value: Quantity): Quantity | null => (value === '' ? null : value)
