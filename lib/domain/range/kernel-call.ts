import type { CardPrices, TokenPrices } from '../catalogue/catalogue.ts'
import type { Call, Quantity } from '../comparison/case.ts'
import { pricesOf } from '../comparison/inference.ts'
import type { Pricing } from '../comparison/pricing.ts'
import { type Evaluate, product, type RegisterFile, read } from './register.ts'

/** A price with those of the tiers that replace it. */
type PriceAt = (x: Float64Array, promptTokens: number) => number

type Prices = Record<string, Quantity | null | undefined> & {
  tiers?: (Record<string, Quantity | null | undefined> & { aboveInputTokens: Quantity })[]
}

function priceOf(
  prices: Prices,
  key: keyof TokenPrices,
  otherwise: Quantity | null,
  file: RegisterFile,
): PriceAt {
  const place = (value: Quantity | null | undefined) => file.at(value === undefined ? otherwise : value)
  const base = place(prices[key])
  const tiers = (prices.tiers ?? []).flatMap((tier) =>
    key in tier ? [{ threshold: file.at(tier.aboveInputTokens), price: place(tier[key]) }] : [],
  )
  return (x, promptTokens) => {
    let found = base
    let reached = -1
    for (const { threshold, price } of tiers) {
      const above = read(x, threshold)
      if (promptTokens > above && above >= reached) {
        reached = above
        found = price
      }
    }
    return read(x, found)
  }
}

const KINDS = [
  ['inputTokens', 'input', 'batchInput'],
  ['cachedInputTokens', 'cachedInput', 'batchCachedInput'],
  ['cacheWriteTokens', 'cacheWrite', 'batchCacheWrite'],
  ['outputTokens', 'output', 'batchOutput'],
  ['reasoningTokens', 'output', 'batchOutput'],
] as const

/** Cost of one request in floats, by the formula of `priceCall`. */
export function compileCall(call: Call, pricing: Pricing, file: RegisterFile): Evaluate {
  const prices = pricesOf(call, pricing).prices as (CardPrices & Prices) | null
  if (prices === null) return () => Number.NaN
  const kinds = KINDS.map(([tokens, price, batch]) => ({
    tokens: file.at(call[tokens]),
    price: priceOf(prices, price, null, file),
    batch: priceOf(prices, batch, null, file),
  }))
  const factor = prices.batchFactor === undefined ? 1 : Number(prices.batchFactor)
  const fee = priceOf(prices, 'perCall', '0', file)
  const batchShare = file.at(call.batchShare)
  const retryRate = file.at(call.retryRate)
  const factors = product([file.at(call.uplift), file.at(call.share), file.at(call.callsPerRequest)])
  const prompt = kinds.slice(0, 3).map((kind) => kind.tokens)
  return (x) => {
    let promptTokens = 0
    for (const place of prompt) promptTokens += read(x, place)
    const share = read(x, batchShare)
    let cost = 0
    for (const { tokens, price, batch } of kinds) {
      const count = read(x, tokens)
      if (count === 0) continue
      const normal = price(x, promptTokens)
      if (share < 1) cost += (1 - share) * count * normal
      if (share > 0) {
        const own = batch(x, promptTokens)
        cost += share * count * (Number.isNaN(own) ? normal * factor : own)
      }
    }
    return (cost / 1e6 + fee(x, promptTokens)) * factors(x) * (1 + read(x, retryRate))
  }
}
