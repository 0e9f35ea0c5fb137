import type { ReportSpendView } from './report-view.ts'

/** Whether anything was billed at all: a sum of nothing is *none*, and only a bill without an amount is *unknown*. */
export const isLogged = ({ months }: ReportSpendView): boolean =>
  months.some(({ actual, unpriced }) => actual !== null || unpriced > 0)
