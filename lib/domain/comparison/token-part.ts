import { type Amount, exact, sum, text, times } from '../rate.ts'
import type { Call } from './case.ts'
import { atTier, batchPrice, items, pricesOf } from './inference.ts'
import type { Pricing } from './pricing.ts'

/** What one request takes of one kind of token, and costs for it; of the fee per call, how many calls and what they cost. */
export type TokenPart = {
  kind: 'input' | 'cached' | 'written' | 'output' | 'call'
  quantity: Amount
  amount: Amount
}

const kindOf = {
  input: 'input',
  cachedInput: 'cached',
  cacheWrite: 'written',
  output: 'output',
} as const

/** The cost of one request taken apart: the amounts add up to the `perRequest` of `priceCall`. Null where it has none. */
export function tokenParts(call: Call<Amount>, pricing: Pricing): TokenPart[] | null {
  const { prices } = pricesOf(call, pricing)
  if (prices === null) return null
  const tiered = atTier(prices, sum([call.inputTokens, call.cachedInputTokens, call.cacheWriteTokens]))
  if (tiered.perCall === null) return null
  const calls = times(call.share, call.callsPerRequest, sum(['1', call.retryRate]))
  const rest = text(exact('1').minus(exact(call.batchShare)))
  const parts = items(call).map((item) => {
    const normal = call.batchShare === '1' ? '0' : (tiered[item.price] ?? null)
    const batched = call.batchShare === '0' ? '0' : batchPrice(tiered, item)
    if (normal === null || batched === null) return null
    const price = sum([times(rest, normal), times(call.batchShare, batched)])
    return {
      kind: kindOf[item.price as keyof typeof kindOf],
      quantity: times(item.tokens, calls),
      amount: times(item.tokens, price, '0.000001', call.uplift, calls),
    }
  })
  if (parts.includes(null)) return null
  const fee = tiered.perCall ?? '0'
  const known = parts.filter((part) => part !== null)
  return fee === '0'
    ? known
    : [...known, { kind: 'call', quantity: calls, amount: times(fee, call.uplift, calls) }]
}
