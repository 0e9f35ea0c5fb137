import type { Catalogue, TrainingPrices } from '../catalogue/catalogue.ts'
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
  source: { id: string; date: Day }
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

/** Everything that can be trained by the token at a price that may be quoted: what is open first, the cheapest first. */
export const trainingPrices = (catalogue: Catalogue, tokens: TrainedTokens, day: Day): TrainingPrice[] =>
  catalogue.subjects
    .flatMap((subject): TrainingPrice[] => {
      const card = findCard(subject, day, day)
      const price = card?.training?.pricePerMillion
      if (!card?.training || !price || !canQuote(card.confidence)) return []
      const lastJobsOn = subject.trainingCloses?.lastJobsOn ?? null
      const { retiresOn } = subject.lifecycle
      return [
        {
          ...{ id: subject.id, pricePerMillion: price, ...costOf(card.training, price, tokens) },
          currency: card.currency ?? catalogue.currency,
          source: { id: card.sourceId, date: card.readAt },
          lastJobsOn,
          isClosed: (retiresOn ?? '9999') <= day || (lastJobsOn !== null && lastJobsOn < day),
        },
      ]
    })
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compare(a.cost, b.cost))
