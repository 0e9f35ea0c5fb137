import { findSubject } from '../catalogue/find-card.ts'
import { monthOf, monthsBetween } from '../month.ts'
import { type Amount, sum } from '../rate.ts'
import type { Option } from './case.ts'
import { costLine, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

/** Months k, 2k, … below the horizon, and those in which the base of a fine-tuned model of the option retires. */
export function retrainingMonths(option: Option<Amount>, pricing: Pricing): number[] {
  if (!option.retraining) return []
  const { everyMonths } = option.retraining
  const regular = Array.from({ length: pricing.horizonMonths }, (_, index) => (index + 1) * everyMonths)
  const retirements = option.inference.flatMap((call) => {
    const subject = call.model === null ? undefined : findSubject(pricing.catalogue, call.model)
    const retiresOn = subject?.kind === 'fine-tuned' ? subject.lifecycle.retiresOn : undefined
    return retiresOn ? [monthsBetween(pricing.startMonth, monthOf(retiresOn)) + 1] : []
  })
  return [...new Set([...regular, ...retirements])]
    .filter((month) => month >= 1 && month < pricing.horizonMonths)
    .sort((a, b) => a - b)
}

/** Every training of the option once more, plus the amount that the case states; one line for each month it falls in. */
export function priceRetraining(option: Option<Amount>, training: CostLine[], pricing: Pricing): CostLine[] {
  const extra = option.retraining?.amount ?? '0'
  if (training.length === 0 && extra === '0') return []
  const amounts = training.map((line) => line.amount)
  const amount = amounts.includes(null) ? null : sum([...amounts.filter((item) => item !== null), extra])
  const named = [...training.map((line) => `${line.label} ${figure(line.amount ?? 'unknown')}`)]
  const formula = [...named, ...(extra === '0' ? [] : [figure(extra)])].join(' + ')
  return retrainingMonths(option, pricing).map((month) =>
    costLine(
      {
        label: `Retraining in month ${month}`,
        kind: 'at-month',
        component: 'retraining',
        formula,
        source: stated(pricing),
        month,
      },
      amount,
      amount,
    ),
  )
}
