import type { ComparisonResult, OptionResult } from '../comparison/result.ts'
import type { Currency } from '../money.ts'
import type { SpendForecast } from './forecast.ts'
import { forecastOfOption } from './option-forecast.ts'

/** Of a project the option that its client accepted, with what a forecast needs; null where there is none. */
export type QuotedOption = {
  currency: Currency
  plan: Pick<ComparisonResult, 'workload' | 'horizonMonths' | 'startMonth' | 'currency'> | null
  option: OptionResult | null
}

/** Nothing where no option was accepted, or one in another currency than the project's. */
export function quotedForecast({ plan, option, currency }: QuotedOption): SpendForecast['months'] {
  if (!plan || !option || plan.currency !== currency) return []
  const { workload, horizonMonths, startMonth } = plan
  return forecastOfOption(option, { ...workload, horizonMonths }, startMonth)
}
