import type { Approach } from '../approach.ts'
import type { TokenPrices } from '../catalogue/catalogue.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import type { Amount } from '../rate.ts'

/** The length of a whole case file as text, in characters. */
export const CASE_MAX = 500_000

/** Low, likely and high, rising. Ranges that share a name move together; all others are independent. */
export type Range = { low: Amount; likely: Amount; high: Amount; name?: string }
/** A figure of the case: one decimal, or a range where it is uncertain. */
export type Quantity = Amount | Range

/** A comparison as a file, `tunewise.case/1`. The engine computes a `Case<Amount>`, in which each range has become a point. */
export type Case<Q = Quantity> = {
  schema: 'tunewise.case/1'
  name: string
  currency: Currency
  /** The prices valid on this day … null: the day of the catalogue. */
  pricesAt: Day | null
  /** … as they were known on this day. Null: the same day. */
  asKnownAt: Day | null
  startMonth: Month | null
  horizonMonths: number
  hoursPerMonth: Q
  discountRatePerYear: Q
  workload: { requestsPerMonth: Q; growthPerMonth: Q }
  options: Option<Q>[]
}

export type Option<Q = Quantity> = {
  id: string
  label: string
  approach: Approach
  /** Months until running costs begin; a fraction prorates the first live month. */
  goLiveAfterMonths: Q
  inference: Call<Q>[]
  hosting: Hosting<Q>[]
  training: Training<Q>[]
  retraining: { everyMonths: number; amount: Q } | null
  people: People<Q>[]
  other: Other<Q>[]
  /** What retrieval searches in. */
  documents?: Documents<Q>[]
  quality: Quality | null
  wrongAnswerCost: Q
}

type StatedPrices<Q> = { [K in Exclude<keyof TokenPrices, 'batchCacheWrite'>]?: Q | null }

/** Why a price that is stated as nothing is nothing, such as that a contract includes it. */
type Noted = { note?: string }

/** One call of a request to a model, priced by the catalogue (`model`) or by the case itself (`price`). */
export type Call<Q = Quantity> = Noted & {
  model: string | null
  price: (StatedPrices<Q> & { tiers?: (StatedPrices<Q> & { aboveInputTokens: Q })[] }) | null
  uplift: Q
  share: Q
  callsPerRequest: Q
  /** Uncached tokens only. */
  inputTokens: Q
  cachedInputTokens: Q
  cacheWriteTokens: Q
  outputTokens: Q
  reasoningTokens: Q
  batchShare: Q
  retryRate: Q
}

export type Hosting<Q = Quantity> = Noted & {
  label: string
  /** Id of the catalogue, instead of `unitPricePerHour`. */
  hosting: string | null
  unitPricePerHour: Q | null
  units: Q
  /** Null: the hours of the case. */
  hoursPerMonth: Q | null
}

export type Training<Q = Quantity> = Noted & {
  label: string
  trainTokens: Q
  epochs: Q
  /** Those that are billed. */
  validationTokens: Q
  pricePerMillion: Q | null
  hours: Q | null
  pricePerHour: Q | null
  minimumPerJob: Q | null
  capPerJob: Q | null
  runs: Q
}

export type People<Q = Quantity> = Noted & {
  label: string
  hours: Q
  rate: Q | null
  when: 'one-off' | 'monthly'
}

/** `month:7` falls in month 7 as a whole. */
export type When = 'one-off' | 'monthly' | `month:${number}`
export type Other<Q = Quantity> = Noted & { label: string; amount: Q | null; when: When }

export type Documents<Q = Quantity> = Noted & {
  label: string
  tokens: Q
  /** Per 1,000,000 tokens. */
  embeddingPrice: Q | null
  /** Share of the tokens that is embedded again each month. */
  changedShare: Q
  storedGb: Q
  pricePerGbMonth: Q | null
}

export type Quality = {
  passed: number
  failed: number
  errored: number
  source: string
  /** What was tried, and how; equal for all that can be compared. Without it the source says so. */
  items?: string
}
