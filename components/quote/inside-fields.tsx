'use client'

import type { Dispatch, SetStateAction } from 'react'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import type { InsideSum } from '#lib/domain/quote/inside.ts'
import type { MarginRange } from '#lib/domain/quote/margin-range.ts'
import type { EditedQuote } from './edited-quote.ts'
import { FromCost } from './from-cost.tsx'
import { MarginTable } from './margin-table.tsx'

type InsideFieldsProps = {
  quote: EditedQuote
  currency: string
  sums: InsideSum[]
  ranges: MarginRange[]
  marginFloorPercent: string | null
  errors: Record<string, string>
  onChange: Dispatch<SetStateAction<EditedQuote>>
  onBlur: () => void
}

/** Costs, contingency and margin: what the house knows about its prices and no client is told. */
export function InsideFields(props: InsideFieldsProps) {
  const { quote, currency, sums, ranges, marginFloorPercent, errors, onChange, onBlur } = props
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">
        The client never sees this: neither on his page nor in the PDF nor in any file. Write what a line
        costs you among the details of the line.
      </p>
      {sums.length > 0 ? <MarginTable {...{ sums, ranges, currency }} floor={marginFloorPercent} /> : null}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <DecimalField
          label="Contingency on each cost"
          name="contingencyPercent"
          value={quote.contingencyPercent}
          error={errors.contingencyPercent}
          onBlur={onBlur}
          onChange={(contingencyPercent) => onChange((now) => ({ ...now, contingencyPercent }))}
          unit="%"
          isRequired
        />
        <FromCost {...{ quote, currency, onChange }} floor={marginFloorPercent} />
      </div>
    </div>
  )
}
