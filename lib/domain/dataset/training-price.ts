import type { Catalogue } from '../catalogue/catalogue.ts'
import { canQuote } from '../catalogue/catalogue.ts'
import { findCard } from '../catalogue/find-card.ts'
import type { Day } from '../day.ts'
import { type Amount, exact, text, times } from '../rate.ts'

/** What a run over this data costs at one provider, before minimum and cap of a job. */
export type TrainingPrice = {
  id: string
  pricePerMillion: Amount
  cost: Amount
  source: { id: string; date: Day }
  /** Null: jobs are taken without an end. */
  lastJobsOn: Day | null
}

/** Everything that can be trained by the token at a price that may be quoted, the cheapest first. */
export const trainingPrices = (catalogue: Catalogue, tokens: number, day: Day): TrainingPrice[] =>
  catalogue.subjects
    .flatMap((subject): TrainingPrice[] => {
      const card = findCard(subject, day, day)
      const price = card?.training?.pricePerMillion
      if (!card || !price || !canQuote(card.confidence)) return []
      return [
        {
          ...{ id: subject.id, pricePerMillion: price },
          cost: text(exact(times(price, String(tokens))).dividedBy(1_000_000)),
          source: { id: card.sourceId, date: card.readAt },
          lastJobsOn: subject.trainingCloses?.lastJobsOn ?? null,
        },
      ]
    })
    .sort((a, b) => exact(a.cost).comparedTo(exact(b.cost)))
