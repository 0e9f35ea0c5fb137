import { type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'

/** Those who act without being members: a client on a link, and whoever asks on the public form. */
export const OUTSIDERS = ['client', 'public'] as const

export type Outsider = (typeof OUTSIDERS)[number]

/** `who`: a member by the id of the user, or people outside. `days` is null for all of them. */
export type ActivityQuery = ListQuery & { days: number | null; who?: string | null }

/** The periods that the list of activity offers beside its thirty days. */
export const ACTIVITY_PERIODS = ['90', '365', 'all'] as const

export function readActivityQuery(params: SearchParams): ActivityQuery {
  const period = readChoice(params, 'days', ACTIVITY_PERIODS) ?? '30'
  return {
    ...readListQuery(params),
    days: period === 'all' ? null : Number(period),
    who: readChoice(params, 'who', OUTSIDERS) ?? readId(params, 'who'),
  }
}
