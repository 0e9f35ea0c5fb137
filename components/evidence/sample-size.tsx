'use client'

import { useState } from 'react'
import { Card } from '#components/ui/card.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { itemsNeeded } from '#lib/domain/evidence/compare-runs.ts'
import { exact, text } from '#lib/domain/rate.ts'
import { formatNumber, formatPercent } from '#lib/format.ts'

const share = (percent: string): string | null =>
  /^-?\d+(\.\d+)?$/.test(percent) ? text(exact(percent).dividedBy(100)) : null

function answer(percent: string, points: string): string {
  const [rate, difference] = [share(percent), share(points)]
  if (rate === null || difference === null) return 'Enter both figures.'
  try {
    const items = itemsNeeded(rate, difference)
    const reached = formatPercent(text(exact(rate).plus(exact(difference)).times(100)), 1)
    return `${formatNumber(items)} items for each option: then a change from ${formatPercent(percent, 1)} to ${reached} is seen in eight of ten evaluations.`
  } catch {
    return 'Both shares lie above 0% and below 100%, and differ.'
  }
}

/** How many items an evaluation needs, before it is run. */
export function SampleSize({ rate }: { rate: string | null }) {
  const [percent, setPercent] = useState(
    rate === null ? '80' : text(exact(rate).times(100).toDecimalPlaces(1)),
  )
  const [points, setPoints] = useState('5')
  return (
    <Card
      title="How many items does it need?"
      description="Fewer say nothing about a difference of that size. Two shares at a level of 5% and a power of 80% (Fleiss, Levin and Paik, 2003)."
    >
      <div className="grid max-w-xl gap-3 sm:grid-cols-2">
        <DecimalField
          label="Right answers now"
          name="rate"
          unit="%"
          value={percent}
          onChange={setPercent}
          isRequired
        />
        <DecimalField
          label="Difference worth seeing"
          name="difference"
          unit="points"
          value={points}
          onChange={setPoints}
          isRequired
        />
      </div>
      <output className="mt-3 block max-w-[70ch] font-medium">{answer(percent, points)}</output>
    </Card>
  )
}
