import { APPROACHES, type Approach } from '#lib/domain/approach.ts'
import { type Day, isDay } from '#lib/domain/day.ts'
import { firstOf, type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'
import { isStorable } from './storable.ts'

export const PRICE_KINDS = ['model', 'fine-tuned', 'deployment', 'gpu'] as const
export const CONFIDENCES = ['high', 'medium', 'low', 'unverified'] as const

/** What a price is of, from the URL; empty when it makes no sense. */
export function readSubject(params: SearchParams): string {
  const subject = firstOf(params.subject)?.slice(0, 120) ?? ''
  return isStorable(subject) ? subject : ''
}

/** On which day, and as known on which; null is today. */
export type PriceLook = { at: Day | null; known: Day | null }

const readDay = (value: string | undefined): Day | null => (value && isDay(value) ? value : null)

/** The two days of a look at a price, from the URL; what is no day is today. */
export const readPriceLook = (params: SearchParams): PriceLook => ({
  at: readDay(firstOf(params.at)),
  known: readDay(firstOf(params.known)),
})

export type PriceQuery = ListQuery & {
  provider: string | null
  kind: (typeof PRICE_KINDS)[number] | null
  confidence: (typeof CONFIDENCES)[number] | null
  approach: Approach | null
}

/** State of the list of prices in the URL. */
export function readPriceQuery(params: SearchParams): PriceQuery {
  const provider = firstOf(params.provider)?.slice(0, 80) ?? ''
  return {
    ...readListQuery(params),
    provider: provider !== '' && isStorable(provider) ? provider : null,
    kind: readChoice(params, 'kind', PRICE_KINDS),
    confidence: readChoice(params, 'confidence', CONFIDENCES),
    approach: readChoice(params, 'approach', APPROACHES),
  }
}
