'use client'

import { useEffect, useRef, useState } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField'
import { groupDecimal, readDecimal, showDecimal } from '#lib/domain/decimal-input.ts'
import { cn } from './cn.ts'
import { FieldBody, type FieldTexts } from './field-body.tsx'
import { controlStyle, fieldId, groupStyle } from './field-style.ts'

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

  return (
    <AriaTextField
      data-slot="decimal-field"
      id={fieldId(props.name)}
      value={text}
      onChange={change}
      onBlur={props.onBlur}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      inputMode="decimal"
      autoComplete="off"
      className={groupStyle}
    >
      <FieldBody
        label={props.label}
        isRequired={props.isRequired}
        error={problem}
        description={understood ? <span role="status">{understood}</span> : description}
      >
        <span className="relative flex">
          <Input
            ref={input}
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
      </FieldBody>
      <input type="hidden" name={props.name} value={isUntouched ? value : (typed.given ?? '')} />
    </AriaTextField>
  )
}
