import { sumKnown } from '../comparison/totals.ts'
import type { Month } from '../month.ts'
import { type Amount, compare, exact, sum, text, times } from '../rate.ts'
import type { ReportSpendView } from '../report/report-view.ts'

type PlannedSpend = ReportSpendView['months'][number]

export type Expected = { low: Amount; likely: Amount; high: Amount }

/** Where the spend of a project is heading, against the whole of what was forecast for it. */
export type Outlook = {
  /** The forecast of all its months; null without one, or when a price in it is unknown. */
  budget: Amount | null
  /** Of the months that are over. */
  spent: Amount | null
  /** spent / budget. */
  share: Amount | null
  /** The highest of the three marks that is reached. */
  level: 80 | 95 | 100 | null
  /** Spend by the end of the forecast; null with the reason. */
  expected: Expected | null
  reason: string | null
  /** The first month in which the likely spend passes the budget; null when it does not. */
  overrunIn: Month | null
}

/** Fewer months say more about chance than about the project. */
const FEWEST_MONTHS = 3
const LEVELS = [100, 95, 80] as const

const ratio = (actual: Amount, forecast: Amount) => exact(actual).dividedBy(exact(forecast))
const rounded = (amount: Amount): Amount => text(exact(amount).toDecimalPlaces(6))

/** Months that are over, planned for something, and known in full: those that can be compared. */
const comparable = (months: readonly PlannedSpend[], lastMonth: Month) =>
  months.flatMap(({ month, forecast, actual, unpriced, isPlanned }) =>
    isPlanned !== false &&
    month <= lastMonth &&
    unpriced === 0 &&
    forecast &&
    forecast !== '0' &&
    actual !== null
      ? [{ month, forecast, actual }]
      : [],
  )

function expectedBy(ahead: Amount, spent: Amount, known: ReturnType<typeof comparable>): Expected {
  const ratios = known.map(({ actual, forecast }) => ratio(actual, forecast))
  const of = (factor: Amount) => rounded(sum([spent, times(ahead, factor)]))
  const total = ratio(sum(known.map(({ actual }) => actual)), sum(known.map(({ forecast }) => forecast)))
  const sorted = ratios.toSorted((a, b) => a.comparedTo(b))
  return {
    low: of(text(sorted[0] ?? total)),
    likely: of(text(total)),
    high: of(text(sorted.at(-1) ?? total)),
  }
}

/** The month in which the spend passes the budget when each month ahead comes to its forecast times the factor. */
function overrun(
  months: readonly PlannedSpend[],
  spent: Amount,
  factor: Amount,
  budget: Amount,
): Month | null {
  let total = spent
  if (compare(total, budget) > 0) return null
  for (const { month, forecast } of months) {
    total = sum([total, times(forecast ?? '0', factor)])
    if (compare(total, budget) > 0) return month
  }
  return null
}

/**
 * Budget, use and expected end of a project. The months ahead are taken at their forecast times what the months so far
 * came to against theirs: all of them together for the likely end, the lowest and the highest one for the range.
 * `lastMonth` is the last month that is over: bills of the present one are not yet in.
 */
export function outlookOf({ months }: ReportSpendView, lastMonth: Month): Outlook {
  const planned = months.filter(({ isPlanned }) => isPlanned !== false)
  const budget = planned.length > 0 ? sumKnown(planned.map(({ forecast }) => forecast)) : null
  const over = months.filter(({ month }) => month <= lastMonth)
  const logged = over.flatMap(({ actual }) => actual ?? [])
  const spent = logged.length > 0 ? sum(logged) : null
  const share =
    budget !== null && budget !== '0' && spent !== null ? rounded(text(ratio(spent, budget))) : null
  const level =
    LEVELS.find((mark) => share !== null && compare(times(share, '100'), String(mark)) >= 0) ?? null
  const known = comparable(months, lastMonth)
  const without = (reason: string): Outlook => ({
    ...{ budget, spent, share, level, reason, expected: null, overrunIn: null },
  })
  if (budget === null || spent === null)
    return without(budget === null ? 'there is no forecast to compare with' : 'no month is logged yet')
  if (known.length < FEWEST_MONTHS)
    return without(
      `${known.length} of the ${FEWEST_MONTHS} months that it needs ${known.length === 1 ? 'is' : 'are'} over, planned and logged in full`,
    )
  const ahead = planned.filter(({ month }) => month > lastMonth)
  const expected = expectedBy(sumKnown(ahead.map(({ forecast }) => forecast)) ?? '0', spent, known)
  const factor = text(
    ratio(sum(known.map(({ actual }) => actual)), sum(known.map(({ forecast }) => forecast))),
  )
  return {
    ...{ budget, spent, share, level, expected, reason: null },
    overrunIn: overrun(ahead, spent, factor, budget),
  }
}
