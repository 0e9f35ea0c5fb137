import { type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'

/** Those who act without being members: a client on a link, and whoever asks on the public form. */
export const OUTSIDERS = ['client', 'public'] as const

export type Outsider = (typeof OUTSIDERS)[number]

/** `who`: a member by the id of the user, or people outside. */
export type ActivityQuery = ListQuery & { days: number; who?: string | null }

/** The periods that the list of activity offers beside its thirty days. */
export const ACTIVITY_PERIODS = ['90', '365'] as const

export const readActivityQuery = (params: SearchParams): ActivityQuery => ({
  ...readListQuery(params),
  days: Number(readChoice(params, 'days', ACTIVITY_PERIODS) ?? 30),
  who: readChoice(params, 'who', OUTSIDERS) ?? readId(params, 'who'),
})
