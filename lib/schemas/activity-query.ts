import { type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'

export type ActivityQuery = ListQuery & { days: number }

/** The periods that the list of activity offers beside its thirty days. */
export const ACTIVITY_PERIODS = ['90', '365'] as const

export const readActivityQuery = (params: SearchParams): ActivityQuery => ({
  ...readListQuery(params),
  days: Number(readChoice(params, 'days', ACTIVITY_PERIODS) ?? 30),
})
