import type { Catalogue, RateCard, Subject, TrainingPrices } from '../catalogue/catalogue.ts'
import { canQuote } from '../catalogue/catalogue.ts'
import { findCard } from '../catalogue/find-card.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import { type Amount, compare, exact, text, times } from '../rate.ts'

/** What one job over this data costs at one provider. */
export type TrainingPrice = {
  id: string
  pricePerMillion: Amount
  cost: Amount
  currency: Currency
  /** Why the cost is not tokens × price, in words; null when it is. */
  note: string | null
  /** Kept with its check; those kept first have no name. */
  source: { id: string; name?: string; date: Day }
  /** Null: jobs are taken without an end on record. */
  lastJobsOn: Day | null
  /** The base model has ended, or jobs are no longer taken: nothing can be trained there any more. */
  isClosed: boolean
}

/** Tokens of all rounds, and those of the validation file, which some providers bill once. */
export type TrainedTokens = { training: number; validation: number }

function costOf(prices: TrainingPrices, price: Amount, { training, validation }: TrainedTokens) {
  const tokens = training + (prices.billsValidation ? validation : 0)
  const cost = text(exact(times(price, String(tokens))).dividedBy(1_000_000))
  const { minimumPerJob: least, capPerJob: most } = prices
  if (least && tokens > 0 && compare(cost, least) < 0) return { cost: least, note: 'the least a job costs' }
  if (most && compare(cost, most) > 0) return { cost: most, note: 'the most a job costs' }
  return { cost, note: prices.billsValidation && validation > 0 ? 'validation is billed too' : null }
}

/** What is trained by the hour. How many hours a job takes is not in its data, so that its cost is unknown. */
export type TrainingHour = Pick<TrainingPrice, 'id' | 'currency' | 'source' | 'lastJobsOn' | 'isClosed'> & {
  pricePerHour: Amount
  /** The most that a job costs, where its provider says so. */
  most: Amount | null
  cost: null
  unknown: string
}

const HOURS_UNKNOWN =
  'How many hours a job takes depends on its rounds, its grader and its answers, not on this file. A short trial job tells.'

const nameOfSource = ({ sources }: Catalogue, { sourceId }: RateCard): string =>
  sources[sourceId]?.name ?? sourceId

function statedBy(catalogue: Catalogue, subject: Subject, card: RateCard, day: Day) {
  const lastJobsOn = subject.trainingCloses?.lastJobsOn ?? null
  return {
    id: subject.id,
    currency: card.currency ?? catalogue.currency,
    source: { id: card.sourceId, name: nameOfSource(catalogue, card), date: card.readAt },
    lastJobsOn,
    isClosed: (subject.lifecycle.retiresOn ?? '9999') <= day || (lastJobsOn !== null && lastJobsOn < day),
  }
}

/** Everything that can be trained by the hour at a price that may be quoted: what is open first, the cheapest first. */
export const trainingHours = (catalogue: Catalogue, day: Day): TrainingHour[] =>
  catalogue.subjects
    .flatMap((subject): TrainingHour[] => {
      const card = findCard(subject, day, day)
      const { pricePerHour, capPerJob: most = null } = card?.training ?? {}
      if (!card || !pricePerHour || !canQuote(card.confidence)) return []
      const known = { ...statedBy(catalogue, subject, card, day), pricePerHour, most }
      return [{ ...known, cost: null, unknown: HOURS_UNKNOWN }]
    })
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compare(a.pricePerHour, b.pricePerHour))

/** Everything that can be trained by the token at a price that may be quoted: what is open first, the cheapest first. */
export const trainingPrices = (catalogue: Catalogue, tokens: TrainedTokens, day: Day): TrainingPrice[] =>
  catalogue.subjects
    .flatMap((subject): TrainingPrice[] => {
      const card = findCard(subject, day, day)
      const price = card?.training?.pricePerMillion
      if (!card?.training || !price || !canQuote(card.confidence)) return []
      const known = statedBy(catalogue, subject, card, day)
      return [{ ...known, pricePerMillion: price, ...costOf(card.training, price, tokens) }]
    })
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compare(a.cost, b.cost))
