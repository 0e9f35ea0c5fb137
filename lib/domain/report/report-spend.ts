import type { Day } from '../day.ts'
import { monthOf } from '../month.ts'
import type { ReportSpendView } from './report-view.ts'

/** Whether anything was billed at all: a sum of nothing is *none*, and only a bill without an amount is *unknown*. */
export const isLogged = ({ months }: ReportSpendView): boolean =>
  months.some(({ actual, unpriced }) => actual !== null || unpriced > 0)

/** Where a sum until the day of the report can hold nothing, since the first month lies ahead of it: neither zero nor unknown. */
export const isAhead = ({ months }: ReportSpendView, asOf: Day): boolean =>
  months.every(({ month }) => month > monthOf(asOf))
