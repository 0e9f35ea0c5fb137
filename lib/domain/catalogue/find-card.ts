import type { Day } from '../day.ts'
import type { Catalogue, RateCard, Subject } from './catalogue.ts'

const DATED = /-(\d{4}-\d{2}-\d{2}|\d{8})$/
/** OpenAI names a fine-tune `ft:BASE:ORGANISATION:NAME:ID`. */
const TUNED = /^(?:openai\/)?ft:([^:]+)(?::|$)/

/**
 * The subject that an id means: itself, an alias, a fine-tune by its base, or a dated snapshot of a model that is
 * priced without its date. Undefined when the catalogue does not know it.
 */
export function findSubject(catalogue: Catalogue, id: string): Subject | undefined {
  const named = (name: string) =>
    catalogue.subjects.find((subject) => subject.id === name) ??
    catalogue.subjects.find((subject) => subject.aliases?.includes(name))
  const base = TUNED.exec(id)?.[1]
  if (base !== undefined) return named(`openai-ft/${base}`)
  return named(id) ?? named(id.replace(DATED, ''))
}

/**
 * The card that applies on `pricesAt` as far as was known on `asKnownAt`: of the cards on record by then and valid on
 * that day, the one recorded last. Null when there is none.
 * @throws RangeError when two cards recorded on the same day both apply: then the catalogue itself is wrong.
 */
export function findCard(subject: Subject, pricesAt: Day, asKnownAt: Day): RateCard | null {
  const candidates = subject.cards
    .filter((card) => card.recordedAt <= asKnownAt)
    .filter(
      (card) => (card.validFrom ?? '') <= pricesAt && (card.validTo === null || pricesAt < card.validTo),
    )
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
  const [first, second] = candidates
  if (first && second && first.recordedAt === second.recordedAt)
    throw new RangeError(
      `The catalogue has two prices of ${subject.id} for ${pricesAt}: ${first.id}, ${second.id}.`,
    )
  return first ?? null
}
