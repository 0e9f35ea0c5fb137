'use client'

import { type Dispatch, type SetStateAction, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import { compare } from '#lib/domain/rate.ts'
import { countOf } from '#lib/format.ts'
import { pricedFromCost } from './edited-inside.ts'
import type { EditedQuote } from './edited-quote.ts'

type FromCostProps = {
  quote: EditedQuote
  currency: string
  floor: string | null
  onChange: Dispatch<SetStateAction<EditedQuote>>
}

/** Raises every known cost to a price of which the margin is this part. */
export function FromCost({ quote, currency, onChange, floor }: FromCostProps) {
  const [margin, setMargin] = useState(floor ?? '20')
  const costed = quote.lines.filter((line) => line.unitCost !== '').length
  const apply = () => {
    const before = quote.lines
    onChange((now) => ({ ...now, lines: pricedFromCost(now, margin, currency) }))
    toastUndo(`Made ${countOf(costed, 'price')} from costs.`, async () =>
      onChange((now) => ({ ...now, lines: before })),
    )
  }
  const isPossible = /^\d+(\.\d+)?$/.test(margin) && compare(margin, '100') < 0
  return (
    <div className="flex flex-col items-start gap-2">
      <DecimalField
        label="Margin to price with"
        name="reckonedMargin"
        value={margin}
        onChange={setMargin}
        unit="%"
        error={isPossible || margin === '' ? undefined : 'A margin is less than 100.'}
      />
      <Button size="compact" onPress={apply} isDisabled={!isPossible || costed === 0}>
        {costed === 0 ? 'No line has a cost' : `Price ${countOf(costed, 'line')} from cost`}
      </Button>
    </div>
  )
}
