import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'

/** Prices of one call per 1,000,000 tokens, `perCall` per call. A missing or null price is unknown, never zero. */
export type TokenPrices = {
  input?: Amount | null
  cachedInput?: Amount | null
  cacheWrite?: Amount | null
  output?: Amount | null
  batchInput?: Amount | null
  batchCachedInput?: Amount | null
  batchCacheWrite?: Amount | null
  batchOutput?: Amount | null
  perCall?: Amount | null
}

/** A request with more prompt tokens than the threshold takes these prices as a whole, in place of those they name. */
export type PriceTier = TokenPrices & { aboveInputTokens: Amount }

export type CardPrices = TokenPrices & {
  /** Factor of the batch on every token price that has no batch price of its own. */
  batchFactor?: Amount
  /** Price of a cache write that lives an hour. */
  cacheWriteHour?: Amount
  tiers?: PriceTier[]
}

export type TrainingPrices = {
  pricePerMillion?: Amount
  pricePerHour?: Amount
  minimumPerJob?: Amount
  capPerJob?: Amount
  billsValidation?: boolean
  tier?: string
}

type HostingPrices = { pricePerHour: Amount; unit: string; gpus?: number; commitment?: string }

export type Confidence = 'high' | 'medium' | 'low' | 'unverified'

/** One price of one thing from one day on. Never edited: a correction is a card that was recorded later. */
export type RateCard = {
  id: string
  /** First day of validity, null when its beginning is not known. */
  validFrom: Day | null
  /** First day on which the card no longer applies. */
  validTo: Day | null
  /** The day from which the price stood on record in any source. */
  recordedAt: Day
  /** The day of the source that the figures were taken from. */
  readAt: Day
  status: 'in force' | 'superseded' | 'promotion' | 'announced' | 'withdrawn'
  sourceId: string
  alsoIn?: string[]
  confidence: Confidence
  region?: string
  note?: string
  /** Where it is not that of the catalogue. */
  currency?: Currency
  /** Of a workspace's own price: its place among them, and the day on which another took it. */
  own?: { sequence: number; replacedOn: Day | null }
  inference?: CardPrices
  training?: TrainingPrices
  hosting?: HostingPrices
  storage?: { pricePerMonth: Amount; unit: string }
}

type Lifecycle = {
  status: 'active' | 'legacy' | 'deprecated' | 'retired'
  retiresOn?: Day
  announcedOn?: Day
  replacement?: string
  sourceId?: string
}

/** What a card is about: a model, a fine-tuned model, a deployment, a machine. */
export type Subject = {
  id: string
  kind: 'model' | 'fine-tuned' | 'deployment' | 'gpu'
  provider: string
  name: string
  aliases?: string[]
  /** Of a fine-tuned model: the model it was trained from, with which it ends. */
  base?: string
  method?: string
  hostedOn?: string
  contextTokens?: number
  maxOutputTokens?: number
  lifecycle: Lifecycle
  trainingCloses?: { toNewCustomersSince?: Day; lastJobsOn: Day; sourceId: string }
  cards: RateCard[]
}

export type Source = {
  name: string
  kind: string
  url?: string
  date?: Day
  commit?: string
  licence?: string
}

type Notice = {
  id: string
  provider: string
  announcedOn?: Day
  effectiveOn?: Day
  text: string
  sourceId: string
}

/** All rate cards known on a day. */
export type Catalogue = {
  schema: 'tunewise.catalogue/1'
  id: string
  asOf: Day
  currency: Currency
  /** The last of the workspace's own prices among the cards. */
  own?: number
  sources: Record<string, Source>
  notices: Notice[]
  subjects: Subject[]
}

/** What an approach pays for: calls to a model as it is, or a model of one's own and the machines it runs on. */
export const kindsOf: Record<Approach, readonly Subject['kind'][]> = {
  prompting: ['model'],
  retrieval: ['model'],
  'fine-tuning': ['fine-tuned', 'deployment', 'gpu'],
  hybrid: ['model', 'fine-tuned', 'deployment', 'gpu'],
}

/** Low and unverified prices may be looked at, not quoted. */
export const canQuote = (confidence: Confidence): boolean => confidence === 'high' || confidence === 'medium'
