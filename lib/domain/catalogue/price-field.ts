import type { Amount } from '../rate.ts'
import type { PriceTier } from './catalogue.ts'
import type { OwnPrices } from './own-price.ts'

/** The prices that a workspace can state, each with what it is a price of. Those of tokens are per 1,000,000. */
export const PRICE_FIELDS = {
  input: 'Input, per 1M tokens',
  cachedInput: 'Cached input, per 1M tokens',
  cacheWrite: 'Cache write, per 1M tokens',
  output: 'Output, per 1M tokens',
  batchInput: 'Batch input, per 1M tokens',
  batchOutput: 'Batch output, per 1M tokens',
  perCall: 'Per call',
  trainingPerMillion: 'Training, per 1M tokens',
  trainingPerHour: 'Training, per hour',
  hostingPerHour: 'Hosting, per hour of a unit',
} as const

export type PriceField = keyof typeof PRICE_FIELDS
export type FieldPrices = Partial<Record<PriceField, Amount | null>>

export const priceFields = Object.keys(PRICE_FIELDS) as PriceField[]

/** Empty: nothing of it is known. */
const known = <T extends object>(values: T): T | undefined => {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined
}

/** What a card says besides the fields of a form: context tiers, batch factors, bounds of training, the unit of hosting. */
export function restOfPrices({ inference = {}, training = {}, hosting }: OwnPrices): OwnPrices {
  const { batchCachedInput, batchCacheWrite, batchFactor, cacheWriteHour, tiers } = inference
  const { minimumPerJob, capPerJob, billsValidation, tier } = training
  const tokens = known({ batchCachedInput, batchCacheWrite, batchFactor, cacheWriteHour, tiers })
  const bounds = known({ minimumPerJob, capPerJob, billsValidation, tier })
  return {
    ...(tokens && { inference: tokens }),
    ...(bounds && { training: bounds }),
    ...(hosting && { hosting }),
  }
}

/**
 * The fields of a form as the prices of a card. What is null is unknown, and not among them. `rest` is what the former
 * card says besides: without it a price would lose its context tiers, and long requests would look cheap.
 */
export function cardPrices(fields: FieldPrices, rest: OwnPrices = {}): OwnPrices {
  const { trainingPerMillion, trainingPerHour, hostingPerHour, ...tokens } = fields
  const inference = known(tokens)
  const training = known({
    pricePerMillion: trainingPerMillion ?? undefined,
    pricePerHour: trainingPerHour ?? undefined,
  })
  return {
    ...(inference && { inference: { ...rest.inference, ...inference } }),
    ...(training && { training: { ...rest.training, ...training } }),
    ...(hostingPerHour && { hosting: { unit: 'unit', ...rest.hosting, pricePerHour: hostingPerHour } }),
  }
}

/** The way back: every field that a card has a price for. */
export function fieldPrices({ inference = {}, training, hosting }: OwnPrices): FieldPrices {
  const all: Record<PriceField, Amount | null | undefined> = {
    input: inference.input,
    cachedInput: inference.cachedInput,
    cacheWrite: inference.cacheWrite,
    output: inference.output,
    batchInput: inference.batchInput,
    batchOutput: inference.batchOutput,
    perCall: inference.perCall,
    trainingPerMillion: training?.pricePerMillion,
    trainingPerHour: training?.pricePerHour,
    hostingPerHour: hosting?.pricePerHour,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value != null))
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Every price that is stated, those of context tiers and of the long cache write too, each with what it is a price of. */
export function statedPrices(fields: FieldPrices, { inference = {} }: OwnPrices): Map<string, Amount> {
  const { tiers = [], cacheWriteHour } = inference
  const stated: [string, Amount | null | undefined][] = [
    ...priceFields.map((field): [string, Amount | null | undefined] => [PRICE_FIELDS[field], fields[field]]),
    ['Cache write for an hour, per 1M tokens', cacheWriteHour],
    ...tiers.flatMap(({ aboveInputTokens, ...prices }) =>
      priceFields.map((field): [string, Amount | null | undefined] => [
        `${PRICE_FIELDS[field]}, above ${grouped(aboveInputTokens)} tokens`,
        prices[field as keyof typeof prices],
      ]),
    ),
  ]
  return new Map(stated.filter((price): price is [string, Amount] => price[1] != null))
}

const byThreshold = (tiers: readonly PriceTier[] = []) =>
  new Map(tiers.map((tier) => [tier.aboveInputTokens, tier]))

/** What is on record besides the fields of a form, with what a list says of it in its place. */
export function mergedRest(recorded: OwnPrices, listed: OwnPrices): OwnPrices {
  if (!listed.inference) return recorded
  const [former, next] = [byThreshold(recorded.inference?.tiers), byThreshold(listed.inference.tiers)]
  const tiers = [...new Set([...former.keys(), ...next.keys()])].map((aboveInputTokens) => ({
    ...former.get(aboveInputTokens),
    ...next.get(aboveInputTokens),
    aboveInputTokens,
  }))
  const inference = { ...recorded.inference, ...listed.inference, ...(tiers.length > 0 && { tiers }) }
  return { ...recorded, inference }
}
