import type { CardPrices, TokenPrices } from '../catalogue/catalogue.ts'
import { type Amount, compare, exact, sum, text, times } from '../rate.ts'
import type { Call } from './case.ts'
import { costLine, lookUp, noted, type Pricing, stated } from './pricing.ts'
import type { CostLine } from './result.ts'
import { figure } from './words.ts'

export type PricedCall = { line: CostLine; perRequest: Amount | null; warnings: string[] }

/** Tokens of one kind in one call. */
export type Item = { tokens: Amount; price: keyof TokenPrices; batch: keyof TokenPrices; word: string }

export const items = (call: Call<Amount>): Item[] =>
  [
    { tokens: call.inputTokens, price: 'input', batch: 'batchInput', word: 'input' } as const,
    {
      tokens: call.cachedInputTokens,
      price: 'cachedInput',
      batch: 'batchCachedInput',
      word: 'cached',
    } as const,
    {
      tokens: call.cacheWriteTokens,
      price: 'cacheWrite',
      batch: 'batchCacheWrite',
      word: 'written',
    } as const,
    {
      tokens: sum([call.outputTokens, call.reasoningTokens]),
      price: 'output',
      batch: 'batchOutput',
      word: 'output',
    } as const,
  ].filter((item) => item.tokens !== '0')

/**
 * A cliff: when a request has more prompt tokens than a threshold, the whole request takes that tier's prices.
 * Tiers apply from the lowest up, each in place of the prices that it names.
 */
export function atTier(prices: CardPrices, promptTokens: Amount): CardPrices {
  const reached = (prices.tiers ?? [])
    .filter((tier) => compare(promptTokens, tier.aboveInputTokens) > 0)
    .sort((a, b) => compare(a.aboveInputTokens, b.aboveInputTokens))
  return Object.assign({}, prices, ...reached)
}

/** The price of a batched token: its own, else the card's factor, else the normal one. */
export const batchPrice = (prices: CardPrices, item: Item): Amount | null => {
  const own = prices[item.batch] ?? null
  const normal = prices[item.price] ?? null
  if (own !== null || normal === null || prices.batchFactor === undefined) return own ?? normal
  return times(normal, prices.batchFactor)
}

const hasNoDiscount = (prices: CardPrices, item: Item): boolean =>
  (prices[item.batch] ?? null) === null && prices.batchFactor === undefined

/** Σ tokens × price / 10⁶; null as soon as one price that is needed is missing. */
function tokenCost(list: Item[], priceOf: (item: Item) => Amount | null): Amount | null {
  const parts = list.map((item) => {
    const price = priceOf(item)
    return price === null ? null : times(item.tokens, price, '0.000001')
  })
  return parts.includes(null) ? null : sum(parts.filter((part) => part !== null))
}

const spell = (list: Item[], priceOf: (item: Item) => Amount | null): string =>
  list
    .map((item) => `${figure(item.tokens)} ${item.word} × ${figure(priceOf(item) ?? 'unknown')}`)
    .join(' + ') || '0'

/** Whether tokens of a kind that are used have a price of nothing. */
const isFree = ({ batchShare }: Call<Amount>, normal: Amount | null, batch: Amount | null): boolean =>
  (batchShare !== '1' && normal === '0') || (batchShare !== '0' && batch === '0')

const wordsOf = (list: Item[]): string => `${list.map((item) => item.word).join(' and ')} tokens`

/** The prices that a call takes: those of the case, else those of the card that applies; null with a reason. */
export function pricesOf(call: Pick<Call, 'model' | 'price'>, pricing: Pricing) {
  if (call.price) return { prices: call.price as CardPrices, source: stated(pricing), reason: null }
  if (call.model === null)
    return { prices: null, source: stated(pricing), reason: 'neither a model nor a price is given' }
  const found = lookUp(pricing, call.model)
  if (found.card === null) return { prices: null, source: found.source, reason: found.reason }
  const prices = found.card.inference ?? null
  return {
    prices,
    source: found.source,
    reason: prices ? null : `the catalogue has no token prices of ${call.model}`,
  }
}

/**
 * N × (i·P_in + c·P_cached + w·P_write + o·P_out) / 10⁶ with N = requests × share × calls × (1 + retries); reasoning
 * counts as output. The batched share takes explicit batch prices; where there are none it is not cheaper.
 */
export function priceCall(call: Call<Amount>, pricing: Pricing): PricedCall {
  const label = call.model ?? (call.price ? 'Model at a stated price' : 'Model not chosen')
  const { prices, source, reason } = pricesOf(call, pricing)
  const base = { label, kind: 'monthly', component: 'inference', source, ...noted(call) } as const
  const unknown = (why: string): PricedCall => ({
    line: costLine({ ...base, formula: `unknown: ${why}` }, null, null),
    perRequest: null,
    warnings: [`${label}: ${why}.`],
  })
  if (prices === null) return unknown(reason ?? 'no price')

  const list = items(call)
  const tiered = atTier(prices, sum([call.inputTokens, call.cachedInputTokens, call.cacheWriteTokens]))
  const normalOf = (item: Item) => tiered[item.price] ?? null
  const batchOf = (item: Item) => batchPrice(tiered, item)
  const batched = call.batchShare !== '0'
  const normal = call.batchShare === '1' ? '0' : tokenCost(list, normalOf)
  const batch = batched ? tokenCost(list, batchOf) : '0'
  if (normal === null || batch === null) {
    const missing = list.filter((item) => (normal === null ? normalOf(item) : batchOf(item)) === null)
    return unknown(`no price for ${wordsOf(missing)}`)
  }
  if (tiered.perCall === null) return unknown('no fee per call')
  const rest = text(exact('1').minus(exact(call.batchShare)))
  const fee = tiered.perCall ?? '0'
  const ofOne = sum([times(rest, normal), times(call.batchShare, batch), fee])
  const retries = sum(['1', call.retryRate])
  const perRequest = times(ofOne, call.uplift, call.share, call.callsPerRequest, retries)
  const undiscounted = batched ? list.filter((item) => hasNoDiscount(tiered, item)) : []
  const factors = [call.share, call.callsPerRequest, retries].filter((factor) => factor !== '1').map(figure)
  const ofPart = (share: Amount, words: string) => `${share === '1' ? '' : `${share} × `}${words}`
  const parts = [
    call.batchShare === '1' ? '' : ofPart(rest, `(${spell(list, normalOf)}) ÷ 1M`),
    batched ? ofPart(call.batchShare, `batched (${spell(list, batchOf)}) ÷ 1M`) : '',
    fee === '0' ? '' : `${figure(fee)} per call`,
  ].filter(Boolean)
  const cost = parts.length === 1 ? parts.join('') : `[${parts.join(' + ')}]`
  const uplift = call.uplift === '1' ? [] : [`uplift ${call.uplift}`]
  const formula = [`${figure(pricing.requestsPerMonth)} requests`, ...factors, cost, ...uplift].join(' × ')
  const free = list.filter((item) => isFree(call, normalOf(item), batchOf(item)))
  const rate = perRequest === '0' && free.length === 0 ? null : perRequest
  return {
    line: costLine({ ...base, formula }, times(perRequest, pricing.requestsPerMonth), rate),
    perRequest,
    warnings: [
      ...(undiscounted.length
        ? [`${label}: no batch price for ${wordsOf(undiscounted)}, so the batched share costs as much.`]
        : []),
      ...(free.length && perRequest !== '0' && source.id === 'stated' && !call.note
        ? [`${label}: ${wordsOf(free)} are stated to cost nothing, and no reason is given.`]
        : []),
    ],
  }
}
