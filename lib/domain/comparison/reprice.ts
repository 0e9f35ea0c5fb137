import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Day } from '../day.ts'
import { addMonths, monthOf } from '../month.ts'
import type { Case } from './case.ts'
import { pricingOf } from './compute-comparison.ts'
import { type TotalDifference, totalDifferences } from './difference.ts'
import { pointCase } from './point-case.ts'
import { type PriceChange, priceChanges } from './price-change.ts'
import { priceOption } from './price-option.ts'
import type { ComparisonResult } from './result.ts'

/** The same case at the prices of another day. Nothing else moves: a first month left open stays what it was. */
export const repricedCase = (file: Case, result: ComparisonResult, today: Day): Case => ({
  ...file,
  pricesAt: today,
  asKnownAt: null,
  startMonth: result.startMonth,
})

/** A project that is over has no prices of today. */
export const canReprice = ({ startMonth, horizonMonths }: ComparisonResult, today: Day): boolean =>
  addMonths(startMonth, horizonMonths) >= monthOf(today)

export type Repricing = {
  prices: PriceChange[]
  totals: TotalDifference[]
}

/** Price then, price now, and what it does to the totals. `pinned` is the catalogue the result rests on. */
export function repricing(
  file: Case,
  result: ComparisonResult,
  { pinned, latest, today }: { pinned: Catalogue; latest: Catalogue; today: Day },
): Repricing {
  const point = pointCase(repricedCase(file, result, today), 'likely')
  const now = pricingOf(point, latest)
  const then = { catalogue: pinned, pricesAt: result.pricesAt, asKnownAt: result.asKnownAt }
  return {
    prices: priceChanges(file, then, now),
    totals: totalDifferences(
      result.options,
      point.options.map((option) => priceOption(option, point, now).result),
    ),
  }
}
