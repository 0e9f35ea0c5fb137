import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Amount } from '../rate.ts'
import { type Catalogue, canQuote, type RateCard, type Subject } from './catalogue.ts'
import { findCard } from './find-card.ts'

/** One thing to choose in a form, with the price that would apply. */
export type SubjectChoice = {
  id: string
  kind: Subject['kind']
  input: Amount | null
  cachedInput: Amount | null
  output: Amount | null
  perHour: Amount | null
  currency: Currency
  readAt: Day
  retiresOn: Day | null
}

const choiceOf = (subject: Subject, card: RateCard, currency: Currency): SubjectChoice => ({
  id: subject.id,
  kind: subject.kind,
  input: card.inference?.input ?? null,
  cachedInput: card.inference?.cachedInput ?? null,
  output: card.inference?.output ?? null,
  perHour: card.hosting?.pricePerHour ?? null,
  currency: card.currency ?? currency,
  readAt: card.readAt,
  retiresOn: subject.lifecycle.retiresOn ?? null,
})

/** What can be quoted on a day: that which is called by token, and that which is hosted by the hour. */
export function subjectChoices(catalogue: Catalogue, pricesAt: Day, asKnownAt: Day) {
  const all = catalogue.subjects.flatMap((subject) => {
    const card = findCard(subject, pricesAt, asKnownAt)
    return card && canQuote(card.confidence) ? [choiceOf(subject, card, catalogue.currency)] : []
  })
  return {
    inference: all.filter((choice) => choice.input !== null || choice.output !== null),
    hosting: all.filter((choice) => choice.perHour !== null),
  }
}
