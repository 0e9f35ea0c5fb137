import { addDays, type Day } from '../day.ts'
import { type Month, monthOf } from '../month.ts'
import { type Amount, compare, exact, sum } from '../rate.ts'
import type { ExpectedMonth } from './expectation.ts'
import type { DaySpend, RunRate } from './run-rate.ts'

/** When a budget is used up: on a day where the days are known, else in a month. */
export type Overrun = { isPast: boolean; month: Month; day: Day | null }

type Course = {
  /** Months that are over, in order. */
  before: readonly { month: Month; actual: Amount | null }[]
  present: Month
  /** What the present month has cost so far. */
  spent: Amount | null
  days: readonly DaySpend[]
  runRate: RunRate | null
  /** The present month and those ahead; empty where nothing can be expected. */
  ahead: readonly ExpectedMonth[]
}

/** The day on which days that are known took the sum above the budget; null when it was something without a day. */
function dayPassed(days: readonly DaySpend[], before: Amount, budget: Amount): Day | null {
  const byDay = [...Map.groupBy(days, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  let total = before
  for (const [day, parts] of byDay) {
    total = sum([total, ...parts.map(({ amount }) => amount)])
    if (compare(total, budget) > 0) return day
  }
  return null
}

/** The first day after `asOf` with which the mean day takes the sum above the budget. */
function dayAhead({ asOf, perDay }: RunRate, spent: Amount, budget: Amount): Day | null {
  if (compare(perDay, '0') <= 0) return null
  const days = exact(budget).minus(exact(spent)).dividedBy(exact(perDay)).floor().plus(1)
  return days.gt(366) ? null : addDays(asOf, days.toNumber())
}

function withinMonth(course: Course, before: Amount, budget: Amount): Overrun | null {
  const { present, days, runRate } = course
  const total = sum([before, course.spent ?? '0'])
  if (compare(total, budget) > 0) {
    const known = sum(days.map(({ amount }) => amount))
    // What has no day is taken as spent from the first on.
    const fixed = exact(course.spent ?? '0').minus(exact(known))
    const day = dayPassed(days, sum([before, fixed.toFixed()]), budget)
    return { isPast: true, month: present, day }
  }
  const day = runRate && dayAhead(runRate, total, budget)
  if (day && monthOf(day) === present) return { isPast: false, month: present, day }
  const now = course.ahead.find(({ month }) => month === present)
  if (!runRate && now && compare(sum([before, now.likely]), budget) > 0)
    return { isPast: false, month: present, day: null }
  return null
}

/** When the present month uses up its own budget; null when it does not, as far as can be told. */
export const overrunOfMonth = (course: Course, budget: Amount | null): Overrun | null =>
  budget === null ? null : withinMonth(course, '0', budget)

/** When the whole budget is used up: a month that is over, a day of the present one, or a month ahead. */
export function overrunOfWhole(course: Course, budget: Amount | null): Overrun | null {
  if (budget === null) return null
  let total = '0'
  for (const { month, actual } of course.before) {
    total = sum([total, actual ?? '0'])
    if (compare(total, budget) > 0) return { isPast: true, month, day: null }
  }
  const now = withinMonth(course, total, budget)
  if (now) return now
  for (const { month, likely } of course.ahead) {
    total = sum([total, likely])
    if (compare(total, budget) > 0) return { isPast: false, month, day: null }
  }
  return null
}
