import { quotient } from '../comparison/quotient.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, exact, text, times } from '../rate.ts'
import type { ReportSpendView } from '../report/report-view.ts'

/** A month's bills against what was estimated for it, with what to look at. */
export type EstimateCheck = {
  month: Month
  estimate: Amount
  actual: Amount
  /** (actual − estimate) / estimate in per cent, one decimal; null where nothing was estimated. */
  percent: Amount | null
  check: string
}

/** Differences below this are within what any estimate can promise. */
const CLOSE_PERCENT = '5'
const FAR_PERCENT = '50'

function whatToCheck(percent: Amount | null): string {
  if (percent === null) return 'Nothing was estimated for this month: look at when it goes live.'
  const size = exact(percent).abs()
  if (size.lte(CLOSE_PERCENT)) return 'As estimated.'
  const isLess = exact(percent).isNegative()
  if (size.gte(FAR_PERCENT))
    return isLess
      ? 'Look first whether all bills are in, then whether it went live as planned.'
      : 'Look first for bills of another project, then at the volume.'
  return isLess
    ? 'Look at the volume, and at caching and batching that save more than assumed.'
    : 'Look at the volume, at the tokens of a request, and at prices since the quote.'
}

/** Months that are over, estimated and billed in full, the newest first. */
export function checkEstimates({ months }: ReportSpendView, lastMonth: Month): EstimateCheck[] {
  return months
    .flatMap(({ month, forecast, actual, unpriced, isPlanned }): EstimateCheck[] => {
      if (isPlanned === false || month > lastMonth || forecast === null || actual === null || unpriced > 0)
        return []
      const gap = text(exact(actual).minus(exact(forecast)))
      const percent =
        compare(forecast, '0') === 0
          ? null
          : text(exact(quotient(times(gap, '100'), forecast)).toDecimalPlaces(1))
      return [{ month, estimate: forecast, actual, percent, check: whatToCheck(percent) }]
    })
    .reverse()
}
