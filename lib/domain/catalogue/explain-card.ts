import type { Day } from '../day.ts'
import { canQuote, type RateCard, type Subject } from './catalogue.ts'
import { candidatesFor, findCard } from './find-card.ts'

export type CardExplanation = {
  /** Null when no card applies. */
  card: RateCard | null
  why: string
  canBeQuoted: boolean
  /** Every other card of the subject, each with the reason why it is not the one. */
  others: { id: string; why: string }[]
}

/** The two days of the look, and how a day is written. */
type Asked = { pricesAt: Day; asKnownAt: Day; say: (day: Day) => string }

function whyTaken(card: RateCard, count: number, { asKnownAt, say }: Asked): string {
  const from = card.validFrom ? `from ${say(card.validFrom)} on` : 'from a day that is not known'
  const until = card.validTo ? ` until the day before ${say(card.validTo)}` : ''
  const rank = card.own
    ? 'a price of your own stands before every other'
    : count === 1
      ? 'it is the only such card'
      : `it was recorded last of ${count} such cards`
  return `It applies ${from}${until}, and was on record by ${say(asKnownAt)} (since ${say(card.recordedAt)}): ${rank}.`
}

function whyNot(card: RateCard, taken: RateCard | null, { pricesAt, asKnownAt, say }: Asked): string {
  if (card.recordedAt > asKnownAt)
    return `Not yet on record on ${say(asKnownAt)}: recorded on ${say(card.recordedAt)}.`
  if (card.own?.replacedOn && card.own.replacedOn <= asKnownAt)
    return `Replaced or withdrawn on ${say(card.own.replacedOn)}.`
  if (card.validFrom !== null && card.validFrom > pricesAt)
    return `Applies only from ${say(card.validFrom)} on.`
  if (card.validTo !== null && card.validTo <= pricesAt)
    return `No longer applied from ${say(card.validTo)} on.`
  if (taken?.own && !card.own) return `A price of your own, ${taken.id}, stands before it.`
  return `Recorded on ${say(card.recordedAt)}, before ${taken?.id ?? 'the other'}.`
}

/**
 * The card that `findCard` takes, and why it is that one.
 * @throws RangeError as `findCard` does.
 */
export function explainCard(
  subject: Subject,
  pricesAt: Day,
  asKnownAt: Day,
  say: (day: Day) => string = (day) => day,
): CardExplanation {
  const asked = { pricesAt, asKnownAt, say }
  const card = findCard(subject, pricesAt, asKnownAt)
  const count = candidatesFor(subject, pricesAt, asKnownAt).length
  return {
    card,
    why: card
      ? whyTaken(card, count, asked)
      : `No price of ${subject.id} for ${say(pricesAt)} was on record on ${say(asKnownAt)}.`,
    canBeQuoted: card !== null && canQuote(card.confidence),
    others: subject.cards
      .filter((other) => other !== card)
      .map((other) => ({ id: other.id, why: whyNot(other, card, asked) })),
  }
}
