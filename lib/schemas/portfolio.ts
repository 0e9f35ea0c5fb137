import { isMonth, type Month } from '#lib/domain/month.ts'
import { firstOf, type SearchParams } from './list.ts'

/** Months from one to another, both within; null lets all through. */
export type Period = { from: Month | null; to: Month | null }

const monthIn = (params: SearchParams, key: string): Month | null => {
  const value = firstOf(params[key])?.trim() ?? ''
  return isMonth(value) ? value : null
}

/** The period of the portfolio in the URL; what makes no sense is no bound. */
export const readPeriod = (params: SearchParams): Period => ({
  from: monthIn(params, 'from'),
  to: monthIn(params, 'to'),
})
