'use client'

import { type Dispatch, type SetStateAction, useCallback } from 'react'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { InsideSum } from '#lib/domain/quote/inside.ts'
import type { MarginRange } from '#lib/domain/quote/margin-range.ts'
import type { EditedQuote } from './edited-quote.ts'
import { InsertText } from './insert-text.tsx'
import { InsideFields } from './inside-fields.tsx'
import { LinesEditor } from './lines-editor.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { TotalsFields } from './totals-fields.tsx'

type Inside = {
  sums: InsideSum[]
  ranges: MarginRange[]
  margins: ReadonlyMap<number, string | null>
  marginFloorPercent: string | null
}

type QuoteFieldsProps = {
  quote: EditedQuote
  currency: string
  errors: Record<string, string>
  inside: Inside
  texts: { id: string; name: string; content: string }[]
  onChange: Dispatch<SetStateAction<EditedQuote>>
  onBlur: () => void
}

/** Everything that is written into a draft. Leaving a field saves, so there is nothing to press. */
export function QuoteFields({ quote, currency, errors, inside, texts, onChange, onBlur }: QuoteFieldsProps) {
  const changeLines = useCallback(
    (change: (lines: EditedQuote['lines']) => EditedQuote['lines']) =>
      onChange((now) => ({ ...now, lines: change(now.lines) })),
    [onChange],
  )
  const field = (name: 'title' | 'introduction' | 'terms') => ({
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
        margins={inside.margins}
        onChange={changeLines}
      />
      <h2 className="text-section">Totals and validity</h2>
      <TotalsFields {...{ quote, currency, errors, onChange, onBlur }} />
      <h2 className="text-section">Payment plan</h2>
      <PlanEditor
        plan={quote.plan}
        currency={currency}
        errors={errors}
        onChange={(change) => onChange((now) => ({ ...now, plan: change(now.plan) }))}
      />
      <TextArea label="Terms" {...field('terms')} maxLength={8000} rows={5} />
      <InsertText
        texts={texts}
        onInsert={(content) =>
          onChange((now) => ({ ...now, terms: [now.terms.trim(), content].filter(Boolean).join('\n\n') }))
        }
      />
      <h2 className="text-section">Kept inside</h2>
      <InsideFields {...{ quote, currency, errors, onChange, onBlur }} {...inside} />
    </form>
  )
}
