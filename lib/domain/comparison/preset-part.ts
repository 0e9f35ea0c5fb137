import { type Approach, approachName } from '../approach.ts'
import type { Call, Documents, Hosting, Option, Other, People, Quantity, Training, When } from './case.ts'

/** An option of an approach with nothing in it but what is given; its id is the approach. */
export const variant = (approach: Approach, parts: Partial<Option>): Option => ({
  id: approach,
  label: approachName[approach],
  approach,
  goLiveAfterMonths: '0',
  inference: [],
  hosting: [],
  training: [],
  retraining: null,
  people: [],
  other: [],
  quality: null,
  wrongAnswerCost: '0',
  ...parts,
})

export const call = (model: string | null, parts: Partial<Call>): Call => ({
  model,
  price: null,
  uplift: '1',
  share: '1',
  callsPerRequest: '1',
  inputTokens: '0',
  cachedInputTokens: '0',
  cacheWriteTokens: '0',
  outputTokens: '0',
  reasoningTokens: '0',
  batchShare: '0',
  retryRate: '0',
  ...parts,
})

export const hosting = (label: string, parts: Partial<Hosting>): Hosting => ({
  label,
  hosting: null,
  unitPricePerHour: null,
  units: '1',
  hoursPerMonth: null,
  ...parts,
})

export const training = (label: string, parts: Partial<Training>): Training => ({
  label,
  trainTokens: '0',
  epochs: '1',
  validationTokens: '0',
  pricePerMillion: null,
  hours: null,
  pricePerHour: null,
  minimumPerJob: null,
  capPerJob: null,
  runs: '1',
  ...parts,
})

/** An hour of work in the examples, to be replaced by one's own. */
const EXAMPLE_RATE = '150'

export const people = (
  label: string,
  hours: Quantity,
  when: People['when'],
  rate: Quantity | null = EXAMPLE_RATE,
): People => ({
  label,
  hours,
  rate,
  when,
})

export const documents = (label: string, parts: Partial<Documents>): Documents => ({
  label,
  tokens: '0',
  embeddingPrice: null,
  changedShare: '0',
  storedGb: '0',
  pricePerGbMonth: null,
  ...parts,
})

export const cost = (label: string, amount: Quantity | null, when: When): Other => ({ label, amount, when })
