import { type Amount, compare, Exact, exact, sum, text, times } from '../rate.ts'
import type { Training } from './case.ts'
import { costLine, noted, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

/** Azure bills training time in hundredths of an hour (cost management page, 2026-02-11). */
export const billedHours = (hours: Amount): Amount =>
  text(exact(hours).toDecimalPlaces(2, Exact.ROUND_HALF_EVEN))

/** One run by tokens, by hours, or by both; then not below the minimum and not above the cap. */
function perRun(item: Training<Amount>): Amount | null {
  const tokens = sum([times(item.trainTokens, item.epochs), item.validationTokens])
  const byToken = item.pricePerMillion === null ? null : times(tokens, item.pricePerMillion, '0.000001')
  const byHour =
    item.pricePerHour === null || item.hours === null
      ? null
      : times(billedHours(item.hours), item.pricePerHour)
  const lacksToken = byToken === null && tokens !== '0'
  const lacksHour = byHour === null && (item.hours ?? '0') !== '0'
  if (lacksToken || lacksHour || (byToken === null && byHour === null)) return null
  const cost = sum([byToken ?? '0', byHour ?? '0'])
  const raised =
    item.minimumPerJob !== null && compare(cost, item.minimumPerJob) < 0 ? item.minimumPerJob : cost
  return item.capPerJob !== null && compare(raised, item.capPerJob) > 0 ? item.capPerJob : raised
}

function formulaOf(item: Training<Amount>): string {
  const validation = item.validationTokens === '0' ? '' : ` + ${figure(item.validationTokens)} validation`
  const parts = [
    item.pricePerMillion === null && item.trainTokens === '0'
      ? ''
      : `(${figure(item.trainTokens)} tokens × ${figure(item.epochs)} epochs${validation}) × ${figure(item.pricePerMillion ?? 'unknown')} ÷ 1M`,
    item.hours === null
      ? ''
      : `${figure(billedHours(item.hours))} h × ${figure(item.pricePerHour ?? 'unknown')}`,
  ].filter(Boolean)
  const bounds = [
    item.minimumPerJob === null ? '' : `at least ${figure(item.minimumPerJob)} a run`,
    item.capPerJob === null ? '' : `at most ${figure(item.capPerJob)} a run`,
  ].filter(Boolean)
  const runs = item.runs === '1' ? '' : ` × ${figure(item.runs)} runs`
  return [`${parts.join(' + ')}${runs}`, ...bounds].join(', ')
}

/** (train tokens × epochs + billed validation) × price ÷ 10⁶, or hours × rate; times runs. Falls in month 0. */
export function priceTraining(item: Training<Amount>, pricing: Pricing): CostLine {
  const run = perRun(item)
  return costLine(
    {
      label: item.label,
      kind: 'one-off',
      component: 'training',
      formula: formulaOf(item),
      source: stated(pricing),
      ...noted(item),
    },
    run === null ? null : times(run, item.runs),
    run,
  )
}
