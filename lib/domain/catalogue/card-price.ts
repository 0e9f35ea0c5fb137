import { figure } from '../comparison/words.ts'
import type { Amount } from '../rate.ts'
import type { PriceTier, RateCard, TokenPrices } from './catalogue.ts'

/** One thing that a card says: an amount in its currency, or words. */
export type CardPrice = { label: string } & (
  | { amount: Amount; words?: never }
  | { words: string; amount?: never }
)

/** What each price per token is called. */
export const TOKENS: Record<keyof TokenPrices | 'cacheWriteHour', string> = {
  input: 'Input, per 1M tokens',
  cachedInput: 'Cached input, per 1M tokens',
  cacheWrite: 'Cache write, per 1M tokens',
  cacheWriteHour: 'Cache write for an hour, per 1M tokens',
  output: 'Output, per 1M tokens',
  batchInput: 'Batch input, per 1M tokens',
  batchCachedInput: 'Batch cached input, per 1M tokens',
  batchCacheWrite: 'Batch cache write, per 1M tokens',
  batchOutput: 'Batch output, per 1M tokens',
  perCall: 'Per call',
}
const tokenKeys = Object.keys(TOKENS) as (keyof typeof TOKENS)[]

const amount = (label: string, value: Amount | null | undefined): CardPrice[] =>
  value === null || value === undefined ? [] : [{ label, amount: value }]

const tokenPrices = (prices: TokenPrices & { cacheWriteHour?: Amount }, after = ''): CardPrice[] =>
  tokenKeys.flatMap((key) => amount(`${TOKENS[key]}${after}`, prices[key]))

const tierPrices = (tier: PriceTier): CardPrice[] =>
  tokenPrices(tier, `, above ${figure(tier.aboveInputTokens)} of prompt`)

function trainingPrices({ training = {} }: RateCard): CardPrice[] {
  const { pricePerMillion, pricePerHour, minimumPerJob, capPerJob, billsValidation, tier } = training
  const validation = billsValidation ? 'billed' : 'not billed'
  return [
    ...amount('Training, per 1M tokens', pricePerMillion),
    ...amount('Training, per hour', pricePerHour),
    ...amount('Least that a training job costs', minimumPerJob),
    ...amount('Most that a training job costs', capPerJob),
    ...(billsValidation === undefined ? [] : [{ label: 'Validation tokens', words: validation }]),
    ...(tier === undefined ? [] : [{ label: 'Tier of the training', words: tier }]),
  ]
}

function hostingPrices({ hosting, storage }: RateCard): CardPrice[] {
  const bound = hosting?.commitment ? `, bound for ${hosting.commitment}` : ''
  return [
    ...(hosting ? amount(`Hosting, per hour of a ${hosting.unit}${bound}`, hosting.pricePerHour) : []),
    ...(hosting?.gpus === undefined ? [] : [{ label: 'GPUs of a unit', words: String(hosting.gpus) }]),
    ...(storage ? amount(`Storage, per month of a ${storage.unit}`, storage.pricePerMonth) : []),
  ]
}

/** Everything that a card states, in the order in which people ask: calls, context tiers, training, hosting, storage. */
export function pricesOfCard(card: RateCard): CardPrice[] {
  const { tiers = [], batchFactor } = card.inference ?? {}
  return [
    ...tokenPrices(card.inference ?? {}),
    ...(batchFactor === undefined
      ? []
      : [{ label: 'Batches', words: `${batchFactor} of every price per token that has none of its own` }]),
    ...tiers.flatMap(tierPrices),
    ...trainingPrices(card),
    ...hostingPrices(card),
  ]
}
