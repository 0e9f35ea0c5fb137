import type { Catalogue, Subject } from '../catalogue/catalogue.ts'
import { canQuote } from '../catalogue/catalogue.ts'
import { findSubject } from '../catalogue/find-card.ts'
import families from './trainable-families.json' with { type: 'json' }

/** Token tables at hand: o200k_base since gpt-4o, cl100k_base before. Others are counted by the first as a stand-in. */
export const ENCODINGS = ['o200k_base', 'cl100k_base'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A model that can be trained by the token: how its tokens are counted, and how many an example may have. */
export type Trainable = {
  id: string
  name: string
  provider: string
  encoding: Encoding
  /** False: the provider counts by a table of its own, and this one stands in for it. */
  isOwnEncoding: boolean
  /** Null: no length is on record. */
  limit: number | null
}

/** Longest examples by the providers’ pages on fine-tuning (OpenAI, Google Vertex AI, Amazon Bedrock), November 2026. */
function trainableOf({ id, name, provider, base }: Subject): Trainable {
  const family = families.find(({ match }) => new RegExp(match).test(base ?? id))
  return {
    ...{ id, name, provider, limit: family?.limit ?? null, isOwnEncoding: family?.isOwn ?? false },
    encoding: family?.encoding === 'cl100k_base' ? 'cl100k_base' : 'o200k_base',
  }
}

const isTrained = ({ cards }: Subject): boolean =>
  cards.some(({ training, confidence }) => training?.pricePerMillion && canQuote(confidence))

/** Everything that is trained by the token at a price that may be quoted, in the order of the catalogue. */
export const trainables = (catalogue: Catalogue): Trainable[] =>
  catalogue.subjects.filter(isTrained).map(trainableOf)

/** By its id in the catalogue, by its bare name, or as the base of a tuned one; null when it is not trained by the token. */
export function findTrainable(catalogue: Catalogue, id: string): Trainable | null {
  const named = catalogue.subjects.filter(
    (subject) =>
      isTrained(subject) &&
      (subject.id === id ||
        subject.base === id ||
        subject.id.endsWith(`/${id}`) ||
        subject.base?.endsWith(`/${id}`)),
  )
  const [found = findSubject(catalogue, id)] = named
  return found && isTrained(found) ? trainableOf(found) : null
}
