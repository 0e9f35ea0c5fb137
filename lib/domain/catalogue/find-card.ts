import type { Day } from '../day.ts'
import type { Catalogue, RateCard, Subject } from './catalogue.ts'

const DATED = /-(\d{4}-\d{2}-\d{2}|\d{8})$/
/** OpenAI names a fine-tune `ft:BASE:ORGANISATION:NAME:ID`. */
const TUNED = /^(?:openai\/)?ft:([^:]+)(?::|$)/

/** By id and by alias, made once for each catalogue: a catalogue never changes. */
const indexes = new WeakMap<Catalogue, Map<string, Subject>>()

function indexOf(catalogue: Catalogue): Map<string, Subject> {
  const known = indexes.get(catalogue)
  if (known) return known
  const index = new Map<string, Subject>()
  const add = (name: string, subject: Subject) => index.has(name) || index.set(name, subject)
  for (const subject of catalogue.subjects) add(subject.id, subject)
  for (const subject of catalogue.subjects) for (const alias of subject.aliases ?? []) add(alias, subject)
  indexes.set(catalogue, index)
  return index
}

/**
 * The subject that an id means: itself, an alias, a fine-tune by its base, or a dated snapshot of a model that is
 * priced without its date. Undefined when the catalogue does not know it.
 */
export function findSubject(catalogue: Catalogue, id: string): Subject | undefined {
  const index = indexOf(catalogue)
  const base = TUNED.exec(id)?.[1]
  if (base !== undefined) return index.get(`openai-ft/${base}`)
  return index.get(id) ?? index.get(id.replace(DATED, ''))
}

const isOnRecord = ({ recordedAt, own }: RateCard, asKnownAt: Day): boolean =>
  recordedAt <= asKnownAt && !(own?.replacedOn && own.replacedOn <= asKnownAt)

const isValid = ({ validFrom, validTo }: RateCard, pricesAt: Day): boolean =>
  (validFrom ?? '') <= pricesAt && (validTo === null || pricesAt < validTo)

/** A workspace's own price stands before every other; of two the one recorded last. */
const byRank = (a: RateCard, b: RateCard): number =>
  (b.own?.sequence ?? 0) - (a.own?.sequence ?? 0) || (a.recordedAt < b.recordedAt ? 1 : -1)

/** The cards on record by `asKnownAt` and valid on `pricesAt`, the one that applies first. */
export const candidatesFor = (subject: Subject, pricesAt: Day, asKnownAt: Day): RateCard[] =>
  subject.cards.filter((card) => isOnRecord(card, asKnownAt) && isValid(card, pricesAt)).sort(byRank)

/**
 * The card that applies on `pricesAt` as far as was known on `asKnownAt`: of the cards on record by then and valid on
 * that day the workspace's own, else the one recorded last. Null when there is none.
 * @throws RangeError when two cards recorded on the same day both apply: then the catalogue itself is wrong.
 */
export function findCard(subject: Subject, pricesAt: Day, asKnownAt: Day): RateCard | null {
  const [first, second] = candidatesFor(subject, pricesAt, asKnownAt)
  if (first && second && !first.own && first.recordedAt === second.recordedAt)
    throw new RangeError(
      `The catalogue has two prices of ${subject.id} for ${pricesAt}: ${first.id}, ${second.id}.`,
    )
  return first ?? null
}
