'use client'

import { useEffect, useRef, useState } from 'react'
import { groupDecimal, readDecimal, showDecimal } from '#lib/domain/decimal-input.ts'
import { cn } from './cn.ts'
import { Field, type FieldTexts, useField } from './field.tsx'
import { controlStyle } from './field-style.ts'

type DecimalFieldProps = FieldTexts & {
  name: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  unit?: string
  placeholder?: string
  isDisabled?: boolean
}

const isExact = (value: string) => /^-?\d+(\.\d+)?$/.test(value)

/**
 * Takes a decimal in any notation and hands out the exact one (`1.234,50` becomes `1234.5`). What cannot be read goes out with
 * a question mark behind it, so that no server takes an ambiguous `1.234` for a number.
 */
export function DecimalField({
  value,
  onChange,
  unit,
  placeholder,
  description,
  error,
  ...props
}: DecimalFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState({ text: value, given: isExact(value) ? null : value })
  const isUntouched = value !== typed.given
  const text = isUntouched ? (isExact(value) ? showDecimal(value) : value.replace(/\?$/, '')) : typed.text
  const reading = readDecimal(text)
  const problem = reading.ok || reading.reason === 'empty' ? error : reading.message

  // Native validity stops any form from sending a number that was not understood.
  useEffect(() =>
    input.current?.setCustomValidity(reading.ok || reading.reason === 'empty' ? '' : reading.message),
  )

  const change = (next: string) => {
    const result = readDecimal(next)
    const given = result.ok ? result.value : result.reason === 'empty' ? '' : `${next}?`
    setTyped({ text: next, given })
    onChange(given)
  }

  const understood =
    reading.ok && text.trim().replace('+', '') !== reading.value && !isUntouched
      ? `Read as ${groupDecimal(reading.value)}`
      : null

  const { control, frame } = useField({
    ...props,
    error: problem,
    description: understood ? <span role="status">{understood}</span> : description,
  })
  const { name, ...linked } = control
  return (
    <Field {...frame}>
      <span className="relative flex">
        <input
          ref={input}
          data-slot="decimal-field"
          {...linked}
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={props.onBlur}
          disabled={props.isDisabled}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          maxLength={60}
          className={cn(controlStyle, 'text-end', unit && 'pe-16')}
        />
        {unit ? (
          <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-label text-muted">
            {unit}
          </span>
        ) : null}
      </span>
      <input type="hidden" name={name} value={isUntouched ? value : (typed.given ?? '')} />
    </Field>
  )
}
