import type { Component, OptionResult } from '../comparison/result.ts'
import { type Setting, sumKnown, totalsOf } from '../comparison/totals.ts'
import { addMonths, type Month } from '../month.ts'
import type { SpendForecast } from './forecast.ts'

type PricedOption = Pick<OptionResult, 'lines' | 'perRequest' | 'goLiveAfterMonths'>

/**
 * What a provider will bill for an option month by month: its API, hosting and training alone, without people and other
 * costs, and undiscounted, since bills are. Month 1 is `startMonth` and carries the training before the start as well.
 */
export function forecastOfOption(
  option: PricedOption,
  workload: Pick<Setting, 'requestsPerMonth' | 'growthPerMonth' | 'horizonMonths'>,
  startMonth: Month,
): SpendForecast['months'] {
  const of = (...components: Component[]) =>
    option.lines.filter((line) => components.includes(line.component))
  const amountsOf = (kind: string) =>
    of('hosting', 'training')
      .filter((line) => line.kind === kind)
      .map((line) => line.amount)
  const oneOff = sumKnown(amountsOf('one-off'))
  const { monthly, events } = totalsOf(
    {
      oneOff,
      perRequest: option.perRequest,
      fixed: sumKnown(amountsOf('monthly')),
      events: of('training', 'retraining').filter((line) => line.kind === 'at-month'),
      goLiveAfterMonths: option.goLiveAfterMonths,
    },
    { ...workload, discountRatePerYear: '0' },
  )
  return monthly.map((running, at) => ({
    month: addMonths(startMonth, at),
    amount: sumKnown([running, events[at] ?? null, at === 0 ? oneOff : '0']),
  }))
}
