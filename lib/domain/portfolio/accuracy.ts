import type { AccountMonth } from '../budget/budget.ts'
import { quotient } from '../comparison/quotient.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, exact, sum, text, times } from '../rate.ts'
import { comparedMonths } from '../variance/compared-month.ts'

/** What a finished project was to cost and did cost, in the months that can be compared. */
export type Accuracy = {
  months: number
  forecast: Amount | null
  actual: Amount | null
  /** (actual − forecast) / forecast in per cent, one decimal; null where nothing can be compared or nothing was forecast. */
  missPercent: Amount | null
}

/** Months that were planned, are over and billed in full; what was never planned says nothing of an estimate. */
export function accuracyOf(account: readonly AccountMonth[], lastMonth: Month): Accuracy {
  const { months } = comparedMonths(account, lastMonth)
  const compared = account.flatMap(({ month, forecast, actual, isPlanned }) =>
    months.includes(month) && isPlanned !== false && forecast !== null && actual !== null
      ? [{ forecast, actual }]
      : [],
  )
  if (compared.length === 0) return { months: 0, forecast: null, actual: null, missPercent: null }
  const forecast = sum(compared.map((month) => month.forecast))
  const actual = sum(compared.map((month) => month.actual))
  const gap = text(exact(actual).minus(exact(forecast)))
  const missPercent =
    compare(forecast, '0') === 0
      ? null
      : text(exact(quotient(times(gap, '100'), forecast)).toDecimalPlaces(1))
  return { months: compared.length, forecast, actual, missPercent }
}

/** Estimates within so many per cent count as close. */
export const CLOSE_PERCENT = '20'

export type AccuracySummary = {
  /** Projects whose estimate can be compared, and those whose cannot. */
  compared: number
  unknown: number
  /** The middle of the sizes of the misses, in per cent; null where none is known. Above or below counts alike. */
  medianMissPercent: Amount | null
  close: number
}

/** Shares have no currency, so that projects in several can stand in one figure. */
export function accuracySummary(projects: readonly Accuracy[]): AccuracySummary {
  const misses = projects
    .flatMap(({ missPercent }) => (missPercent === null ? [] : [text(exact(missPercent).abs())]))
    .sort(compare)
  const [low, high] = [misses[Math.ceil(misses.length / 2) - 1], misses[Math.floor(misses.length / 2)]]
  return {
    compared: misses.length,
    unknown: projects.length - misses.length,
    medianMissPercent:
      low === undefined || high === undefined
        ? null
        : text(exact(low).plus(exact(high)).dividedBy(2).toDecimalPlaces(1)),
    close: misses.filter((miss) => compare(miss, CLOSE_PERCENT) <= 0).length,
  }
}
