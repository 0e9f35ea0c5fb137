import { QUOTE_STATES, type QuoteState } from '#lib/domain/quote/quote-state.ts'
import { type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'

/** `open`: it waits for its client, who has looked or not. */
export type QuoteQuery = ListQuery & { state: QuoteState | 'open' | 'archived' | null; projectId?: string }

/** The states by which a list can be filtered: a quote is never superseded, only one of its versions is. */
export const LISTED_STATES = QUOTE_STATES.filter((state) => state !== 'superseded')

export const readQuoteQuery = (params: SearchParams): QuoteQuery => ({
  ...readListQuery(params),
  state: readChoice(params, 'state', ['open', ...LISTED_STATES, 'archived'] as const),
})
