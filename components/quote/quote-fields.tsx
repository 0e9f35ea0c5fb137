'use client'

import type { Dispatch, SetStateAction } from 'react'
import { DateField } from '#components/ui/date-field.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { TaxRounding } from '#lib/domain/quote/offer.ts'
import type { EditedQuote } from './edited-quote.ts'
import { LinesEditor } from './lines-editor.tsx'

const roundings = [
  { value: 'document', label: 'Once on each total' },
  { value: 'line', label: 'On each line' },
]

type QuoteFieldsProps = {
  quote: EditedQuote
  currency: string
  errors: Record<string, string>
  onChange: Dispatch<SetStateAction<EditedQuote>>
  onBlur: () => void
}

/** Everything that is written into a draft. Leaving a field saves, so there is nothing to press. */
export function QuoteFields({ quote, currency, errors, onChange, onBlur }: QuoteFieldsProps) {
  const field = (
    name: 'title' | 'introduction' | 'terms' | 'validUntil' | 'discountPercent' | 'taxRatePercent',
  ) => ({
    name,
    value: quote[name],
    error: errors[name],
    onBlur,
    onChange: (value: string) => onChange((now) => ({ ...now, [name]: value })),
  })
  return (
    <form
      aria-label="Quote"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onBlur()
      }}
    >
      <TextField
        label="The client’s question"
        {...field('title')}
        maxLength={200}
        isRequired
        autoComplete="off"
      />
      <TextArea label="Introduction" {...field('introduction')} maxLength={4000} rows={3} />
      <h2 className="text-section">Lines</h2>
      {errors.lines ? (
        <p role="alert" className="text-danger">
          {errors.lines}
        </p>
      ) : null}
      <LinesEditor
        lines={quote.lines}
        currency={currency}
        errors={errors}
        onChange={(change) => onChange((now) => ({ ...now, lines: change(now.lines) }))}
      />
      <h2 className="text-section">Totals and validity</h2>
      <div className="grid grid-cols-2 gap-3">
        <DecimalField label="Discount" {...field('discountPercent')} unit="%" isRequired />
        <DecimalField label="Tax" {...field('taxRatePercent')} unit="%" isRequired />
        <Select
          label="Tax is rounded"
          name="taxRounding"
          options={roundings}
          value={quote.taxRounding}
          onChange={(value) => onChange((now) => ({ ...now, taxRounding: value as TaxRounding }))}
          isRequired
        />
        <DateField label="Valid until the end of" {...field('validUntil')} isRequired />
      </div>
      <TextArea label="Terms" {...field('terms')} maxLength={8000} rows={5} />
    </form>
  )
}
