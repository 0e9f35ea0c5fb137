import type { Day } from '../day.ts'
import { exact, text } from '../rate.ts'
import type { PriceTier } from './catalogue.ts'
import type { OwnPrices } from './own-price.ts'
import type { FieldPrices, PriceField } from './price-field.ts'
import type { ListedPrice } from './price-proposal.ts'

/**
 * LiteLLM's list of prices (`model_prices_and_context_window.json`): an object by model, prices in USD per token. Read
 * with its numbers as they are written.
 * @see https://github.com/BerriAI/litellm
 */
const FIELDS = {
  input_cost_per_token: 'input',
  cache_read_input_token_cost: 'cachedInput',
  cache_creation_input_token_cost: 'cacheWrite',
  output_cost_per_token: 'output',
  input_cost_per_token_batches: 'batchInput',
  output_cost_per_token_batches: 'batchOutput',
} as const satisfies Record<string, PriceField>
const LONG_CACHE_WRITE = 'cache_creation_input_token_cost_above_1hr'
/** The price of a request with more tokens than that, as in `input_cost_per_token_above_200k_tokens`. */
const TIER = /^(.+)_above_(\d+)k_tokens$/

const NUMBER = /^\d+(\.\d+)?(e[+-]?\d+)?$/i
const TOKENS = 1_000_000

const providers: Record<string, string> = {
  'vertex_ai-language-models': 'google',
  vertex_ai: 'google',
  gemini: 'google',
  bedrock_converse: 'bedrock',
  azure_ai: 'azure',
}

type Model = Record<string, unknown>

/** `gpt-4o` of openai as `openai/gpt-4o`; `gemini/gemini-2.5-pro` as `google/gemini-2.5-pro`. */
function subjectOf(name: string, model: Model): string {
  const given = String(model.litellm_provider ?? '')
  const provider = providers[given] ?? given
  const bare = name.startsWith(`${given}/`) ? name.slice(given.length + 1) : name
  return bare.startsWith(`${provider}/`) ? bare : `${provider}/${bare}`
}

type Stated = { prices: FieldPrices; rest: OwnPrices }

function pricesOf(model: Model): Stated | string {
  const prices: FieldPrices = {}
  const long: { cacheWriteHour?: string } = {}
  const tiers = new Map<string, PriceTier>()
  for (const [key, value] of Object.entries(model)) {
    const [, base = key, thousands] = TIER.exec(key) ?? []
    const field = FIELDS[base as keyof typeof FIELDS]
    if ((!field && key !== LONG_CACHE_WRITE) || value === null) continue
    if (typeof value !== 'string' || !NUMBER.test(value)) return `${key} is not a price.`
    const price = text(exact(value).times(TOKENS))
    if (!field) long.cacheWriteHour = price
    else if (!thousands) prices[field] = price
    else {
      const aboveInputTokens = `${thousands}000`
      tiers.set(aboveInputTokens, { ...tiers.get(aboveInputTokens), aboveInputTokens, [field]: price })
    }
  }
  const inference = { ...long, ...(tiers.size > 0 && { tiers: [...tiers.values()] }) }
  return { prices, rest: Object.keys(inference).length > 0 ? { inference } : {} }
}

export const isGatewayList = (json: unknown): json is Record<string, Model> =>
  typeof json === 'object' &&
  json !== null &&
  !Array.isArray(json) &&
  Object.values(json).some(
    (model) => typeof model === 'object' && model !== null && 'litellm_provider' in model,
  )

export type Reading = { prices: ListedPrice[]; rejected: { line: number; reason: string }[] }

/** Models without any price by token are passed over; `sample_spec` is the list's own explanation. */
export function readGatewayList(json: Record<string, Model>, today: Day): Reading {
  const reading: Reading = { prices: [], rejected: [] }
  for (const [index, [name, model]] of Object.entries(json).entries()) {
    if (name === 'sample_spec') continue
    const line = index + 1
    const stated = pricesOf(model)
    if (typeof stated === 'string') reading.rejected.push({ line, reason: `${name}: ${stated}` })
    else if (Object.keys(stated.prices).length > 0)
      reading.prices.push({
        ...{ line, subject: subjectOf(name, model), ...stated, currency: 'USD' },
        ...{ validFrom: today, validTo: null, confidence: 'medium' },
        source: { name: 'LiteLLM price list', url: null, date: today },
      })
  }
  return reading
}
