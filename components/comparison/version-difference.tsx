import { PlainTable } from '#components/table/plain-table.tsx'
import { Card } from '#components/ui/card.tsx'
import type { Difference, TotalDifference } from '#lib/domain/comparison/difference.ts'
import type { PriceChange } from '#lib/domain/comparison/price-change.ts'
import { PriceDifferences, TotalDifferences } from './price-differences.tsx'

type VersionDifferenceProps = {
  difference: {
    was: { number: number }
    now: { number: number }
    inputs: Difference[]
    prices: PriceChange[]
    totals: TotalDifference[]
    advice: { was: string; now: string } | null
  }
  currency: string
}

const there = (value: string | null) => value ?? 'nothing'

/** What was put in otherwise, which prices are others, and what both do to totals and advice. */
export function VersionDifference({ difference, currency }: VersionDifferenceProps) {
  const { was, now, inputs, prices, totals, advice } = difference
  return (
    <Card title={`From version ${was.number} to version ${now.number}`}>
      <div className="flex flex-col gap-6">
        {inputs.length > 0 ? (
          <PlainTable
            cells="words"
            caption="Inputs"
            heads={['Input', `Version ${was.number}`, `Version ${now.number}`]}
            rows={inputs.map((input) => ({
              key: input.place,
              name: input.place,
              cells: [there(input.was), there(input.now)],
            }))}
          />
        ) : (
          <p className="text-muted">Nothing was put in otherwise.</p>
        )}
        {prices.length > 0 ? (
          <PriceDifferences prices={prices} currency={currency} />
        ) : (
          <p className="text-muted">Every price of the catalogue is the same in both.</p>
        )}
        <TotalDifferences totals={totals} currency={currency} />
        <div>
          <p className="text-table font-medium">Recommendation</p>
          {advice ? (
            <dl className="grid max-w-[70ch] gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
              <dt className="text-muted">Then</dt>
              <dd>{advice.was}</dd>
              <dt className="text-muted">Now</dt>
              <dd>{advice.now}</dd>
            </dl>
          ) : (
            <p className="text-muted">The same sentence in both.</p>
          )}
        </div>
      </div>
    </Card>
  )
}
