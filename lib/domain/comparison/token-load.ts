import { type Amount, sum, times } from '../rate.ts'
import type { Call } from './case.ts'
import { quotient } from './quotient.ts'
import type { CostLine } from './result.ts'
import { sumKnown } from './totals.ts'

/** Tokens of every kind that one request takes through all its calls, retries included. */
const tokensOf = (call: Call<Amount>): Amount =>
  times(
    sum([
      call.inputTokens,
      call.cachedInputTokens,
      call.cacheWriteTokens,
      call.outputTokens,
      call.reasoningTokens,
    ]),
    call.share,
    call.callsPerRequest,
    sum(['1', call.retryRate]),
  )

/**
 * What hosting costs per 1,000,000 tokens at the client's own load: a whole month of it by the tokens of the first
 * month. Null without hosting, without tokens, or where its price is unknown.
 */
export function hostingPerMillion(
  calls: readonly Call<Amount>[],
  lines: readonly CostLine[],
  requestsPerMonth: Amount,
): Amount | null {
  const hosting = lines.filter((line) => line.component === 'hosting')
  const cost = sumKnown(hosting.map((line) => line.amount))
  const tokens = times(sum(calls.map(tokensOf)), requestsPerMonth)
  return hosting.length === 0 || cost === null || tokens === '0'
    ? null
    : quotient(times(cost, '1000000'), tokens)
}
