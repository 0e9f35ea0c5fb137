import { type Amount, times } from '../rate.ts'
import type { Hosting, Quantity } from './case.ts'
import { costLine, lookUp, noted, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

/** The price of a unit hour: that of the case, else that of the card that applies; null with a reason. */
export function rateOf<Q extends Quantity>(item: Hosting<Q>, pricing: Pricing) {
  if (item.hosting === null)
    return {
      rate: item.unitPricePerHour,
      unit: '',
      source: stated(pricing),
      reason: 'no price per hour is given',
    }
  const found = lookUp(pricing, item.hosting)
  if (found.card === null) return { rate: null, unit: '', source: found.source, reason: found.reason }
  const hosting = found.card.hosting
  const commitment = hosting?.commitment ? `, ${hosting.commitment} commitment` : ''
  return {
    rate: hosting?.pricePerHour ?? null,
    unit: hosting ? ` ${hosting.unit}${commitment}` : '',
    source: found.source,
    reason: `the catalogue has no hosting price of ${item.hosting}`,
  }
}

/** rate × units × hours, whether used or not. Deployments, provisioned units and machines alike. */
export function priceHosting(
  item: Hosting<Amount>,
  pricing: Pricing,
): { line: CostLine; warnings: string[] } {
  const { rate, unit, source, reason } = rateOf(item, pricing)
  const hours = item.hoursPerMonth ?? pricing.hoursPerMonth
  const formula =
    rate === null
      ? `unknown: ${reason}`
      : `${figure(rate)} per hour × ${figure(item.units)}${unit} × ${figure(hours)} h`
  return {
    line: costLine(
      { label: item.label, kind: 'monthly', component: 'hosting', formula, source, ...noted(item) },
      rate === null ? null : times(rate, item.units, hours),
      rate,
    ),
    warnings: rate === null ? [`${item.label}: ${reason}.`] : [],
  }
}
