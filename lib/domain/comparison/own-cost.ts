import { type Amount, times } from '../rate.ts'
import type { Other, People } from './case.ts'
import { costLine, noted, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

/** hours × rate. */
export const pricePeople = (item: People<Amount>, pricing: Pricing): CostLine =>
  costLine(
    {
      label: item.label,
      kind: item.when,
      component: 'people',
      formula: `${figure(item.hours)} h × ${figure(item.rate ?? 'unknown')}`,
      source: stated(pricing),
      ...noted(item),
    },
    item.rate === null ? null : times(item.hours, item.rate),
    item.rate,
  )

/** A sum as it is stated: once, monthly, or in one month alone. */
export function priceOther(item: Other<Amount>, pricing: Pricing): CostLine {
  const month = item.when.startsWith('month:') ? Number(item.when.slice(6)) : undefined
  const base = {
    label: item.label,
    kind: month === undefined ? (item.when as 'one-off' | 'monthly') : ('at-month' as const),
    component: 'other' as const,
    formula: item.amount === null ? 'unknown: no amount is given' : figure(item.amount),
    source: stated(pricing),
    ...noted(item),
  }
  return costLine(month === undefined ? base : { ...base, month }, item.amount, item.amount)
}
