import { SOURCE_KINDS, type SourceKind } from '#lib/domain/import/imported-spend.ts'
import { isMonth, type Month } from '#lib/domain/month.ts'
import type { Grouping } from '#lib/domain/spend/dimension.ts'
import { SPEND_KINDS, type SpendKind } from '#lib/domain/spend/kind.ts'
import { firstOf, type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'
import { readGrouping, readOpen } from './spend-grouping.ts'
import { isStorable } from './storable.ts'

/** The sums, the records that they add up, or the rows of bills behind those. */
const SPEND_SHOWS = ['table', 'records', 'lines'] as const
export type SpendShow = (typeof SPEND_SHOWS)[number]

export type SpendFilter = {
  q: string
  from: Month | null
  to: Month | null
  kind: SpendKind | null
  provider: string | null
  service: string | null
  project: string | null
  client: string | null
  source: SourceKind | null
  /** Records of one import. */
  bill: string | null
}

export type SpendQuery = ListQuery &
  SpendFilter & {
    show: SpendShow
    grouping: Grouping
    /** Paths of the groups whose rows are shown, or all of them. */
    open: string[] | 'all'
    /** Every row, instead of the largest ones and the rest together. */
    isWhole: boolean
    /** Where the page of lines begins. */
    after: string | null
  }

const textIn = (params: SearchParams, key: string): string => firstOf(params[key])?.trim() ?? ''
const monthIn = (value: string): Month | null => (isMonth(value) ? value : null)
const nameIn = (params: SearchParams, key: string, longest: number): string | null => {
  const name = textIn(params, key).slice(0, longest)
  return name !== '' && isStorable(name) ? name : null
}

/** State of the screens of spend in the URL; what makes no sense is no filter. */
export const readSpendQuery = (params: SearchParams): SpendQuery => ({
  ...readListQuery(params),
  show: readChoice(params, 'show', SPEND_SHOWS) ?? 'table',
  grouping: readGrouping(params),
  open: readOpen(params),
  isWhole: textIn(params, 'all') === '1',
  from: monthIn(textIn(params, 'from')),
  to: monthIn(textIn(params, 'to')),
  kind: readChoice(params, 'kind', SPEND_KINDS),
  provider: nameIn(params, 'provider', 300),
  service: nameIn(params, 'service', 300),
  project: readId(params, 'project'),
  client: readId(params, 'client'),
  source: readChoice(params, 'source', SOURCE_KINDS),
  bill: readId(params, 'bill'),
  after: nameIn(params, 'after', 200),
})

/** Everything, newest month first. */
export const ALL_SPEND: SpendQuery = readSpendQuery({})
