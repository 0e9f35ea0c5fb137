'use client'

import { Card } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Repricing } from '#lib/domain/comparison/reprice.ts'
import { countOf } from '#lib/format.ts'
import { PriceDifferences, TotalDifferences } from './price-differences.tsx'

type Reprice = (input: { id: string; revision: number }) => Promise<Result<{ id: string }>>
export type RestoreVersion = (input: {
  id: string
  revision: number
  number: number
}) => Promise<Result<{ id: string }>>

type RepricingCardProps = {
  comparison: { id: string; revision: number; version: number; currency: string; pricesAt: string }
  repricing: Repricing
  /** Null for those who may only read. */
  change: { reprice: Reprice; restore: RestoreVersion } | null
}

/** Says that prices have changed since, what it would do, and takes them over as a new version. */
export function RepricingCard({ comparison, repricing, change }: RepricingCardProps) {
  const { id, revision, version, currency, pricesAt } = comparison
  return (
    <Card
      title="Price then, price now"
      description={`${countOf(repricing.prices.length, 'price')} changed since ${pricesAt}. The figures below stay as they are until you re-price them; this version is kept.`}
      actions={
        change ? (
          <UndoButton
            size="compact"
            run={() => change.reprice({ id, revision })}
            undo={() => change.restore({ id, revision: revision + 1, number: version })}
            message="Re-priced as a new version."
          >
            Re-price
          </UndoButton>
        ) : null
      }
    >
      <div className="flex flex-col gap-4">
        <TotalDifferences totals={repricing.totals} currency={currency} />
        <Disclosure title="Every price that changed">
          <PriceDifferences prices={repricing.prices} currency={currency} />
        </Disclosure>
      </div>
    </Card>
  )
}
