import type { Day } from '../day.ts'
import { exact, text } from '../rate.ts'
import type { FieldPrices, PriceField } from './price-field.ts'
import type { ListedPrice } from './price-proposal.ts'

/**
 * LiteLLM's list of prices (`model_prices_and_context_window.json`): an object by model, prices in USD per token. Read
 * with its numbers as they are written.
 * @see https://github.com/BerriAI/litellm
 */
const FIELDS: Partial<Record<PriceField, string>> = {
  input: 'input_cost_per_token',
  cachedInput: 'cache_read_input_token_cost',
  cacheWrite: 'cache_creation_input_token_cost',
  output: 'output_cost_per_token',
  batchInput: 'input_cost_per_token_batches',
  batchOutput: 'output_cost_per_token_batches',
}

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

function pricesOf(model: Model): FieldPrices | string {
  const prices: FieldPrices = {}
  for (const [field, key] of Object.entries(FIELDS)) {
    const value = model[key]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string' || !NUMBER.test(value)) return `${key} is not a price.`
    prices[field as PriceField] = text(exact(value).times(TOKENS))
  }
  return prices
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
    const prices = pricesOf(model)
    if (typeof prices === 'string') reading.rejected.push({ line, reason: `${name}: ${prices}` })
    else if (Object.keys(prices).length > 0)
      reading.prices.push({
        ...{ line, subject: subjectOf(name, model), prices, currency: 'USD' },
        ...{ validFrom: today, validTo: null, confidence: 'medium' },
        source: { name: 'LiteLLM price list', url: null, date: today },
      })
  }
  return reading
}
