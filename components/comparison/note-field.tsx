'use client'

import { TextField } from '#components/ui/text-field.tsx'
import type { Quantity } from '#lib/domain/comparison/case.ts'
import { useFieldError } from './field-errors.ts'

type Noted = { note?: string | undefined }

type NoteFieldProps<T extends Noted> = {
  at: string
  item: T
  /** The prices that are stated; asked for as soon as one of them is nothing. */
  prices: readonly (Quantity | null | undefined)[]
  onChange: (item: T) => void
}

const isNothing = (price: Quantity | null | undefined) =>
  typeof price === 'string' && /^0+(\.0+)?$/.test(price)

/** A price of nothing is believed when it says why. */
export function NoteField<T extends Noted>({ at, item, prices, onChange }: NoteFieldProps<T>) {
  const error = useFieldError(`${at}.note`)
  if (!prices.some(isNothing) && !item.note) return null
  return (
    <TextField
      label="Why it costs nothing"
      name={`${at}.note`}
      value={item.note ?? ''}
      onChange={(note) => onChange({ ...item, note })}
      error={error}
      description="Such as: included in the contract."
      maxLength={300}
    />
  )
}
