import { z } from 'zod'
import { quantity } from './quantity.ts'
import { line, note } from './text.ts'

const maybe = () => quantity().nullable().optional()
const share = () => quantity('0', '1', 'A share lies between 0 and 1, that is 0% and 100%.')

/** Prices per 1,000,000 tokens; one that is missing or null is unknown. */
const stated = {
  input: maybe(),
  cachedInput: maybe(),
  cacheWrite: maybe(),
  output: maybe(),
  batchInput: maybe(),
  batchCachedInput: maybe(),
  batchOutput: maybe(),
  perCall: maybe(),
}

const tier = z.strictObject({ aboveInputTokens: quantity(), ...stated })

/** One call of a request to a model, priced by the catalogue or by the case. */
export const call = z
  .strictObject({
    model: line(200).nullable().default(null),
    note: note(),
    price: z
      .strictObject({ ...stated, tiers: z.array(tier).max(10).optional() })
      .nullable()
      .default(null),
    uplift: quantity().default('1'),
    share: share().default('1'),
    callsPerRequest: quantity().default('1'),
    inputTokens: quantity().default('0'),
    cachedInputTokens: quantity().default('0'),
    cacheWriteTokens: quantity().default('0'),
    outputTokens: quantity().default('0'),
    reasoningTokens: quantity().default('0'),
    batchShare: share().default('0'),
    retryRate: quantity().default('0'),
  })
  .refine((item) => item.model === null || item.price === null, {
    error: 'Give a model or a price, not both.',
    path: ['price'],
  })
