'use client'

import type { Dispatch, SetStateAction } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { EditedQuote } from './edited-quote.ts'

const roundings = [
  { value: 'document', label: 'Once on each total' },
  { value: 'line', label: 'On each line' },
]
const locks = [
  { value: 'held', label: 'What the client pays stays as quoted' },
  { value: 'passed-on', label: 'He is told, and monthly amounts change with it' },
]
const priceModes = [
  { value: 'exclusive', label: 'Without tax' },
  { value: 'inclusive', label: 'With tax' },
]

type TotalsFieldsProps = {
  quote: EditedQuote
  currency: string
  errors: Record<string, string>
  onChange: Dispatch<SetStateAction<EditedQuote>>
  onBlur: () => void
}

/** How the lines become totals: discount, tax, rounding, and until when they hold. */
export function TotalsFields({ quote, currency, errors, onChange, onBlur }: TotalsFieldsProps) {
  const field = (
    name:
      | 'discount'
      | 'discountIn'
      | 'taxRatePercent'
      | 'taxRounding'
      | 'prices'
      | 'priceLock'
      | 'validUntil',
  ) => ({
    name,
    value: quote[name],
    error: errors[name],
    onBlur,
    onChange: (value: string) => onChange((now) => ({ ...now, [name]: value })),
  })
  const discounts = [
    { value: 'percent', label: 'Per cent of both' },
    { value: 'one-off', label: `${currency} once` },
    { value: 'monthly', label: `${currency} each month` },
  ]
  return (
    <div className="grid grid-cols-2 gap-3">
      <DecimalField label="Discount" {...field('discount')} />
      <Select label="Discount in" {...field('discountIn')} options={discounts} isRequired />
      <DecimalField label="Tax" {...field('taxRatePercent')} unit="%" isRequired />
      <Select label="Prices are" {...field('prices')} options={priceModes} isRequired />
      <Select label="Tax is rounded" {...field('taxRounding')} options={roundings} isRequired />
      <DateField label="Valid until the end of" {...field('validUntil')} isRequired />
      <div className="col-span-2">
        <Select
          label="If a provider changes a price"
          {...field('priceLock')}
          options={locks}
          description="The client reads it below the prices of the models."
          isRequired
        />
      </div>
      <div className="col-span-2">
        <Checkbox
          name="isGroupTotalsOnly"
          label="Show the client the sum of each group instead of the prices in it"
          isSelected={quote.isGroupTotalsOnly}
          onChange={(isGroupTotalsOnly) => onChange((now) => ({ ...now, isGroupTotalsOnly }))}
        />
      </div>
    </div>
  )
}
