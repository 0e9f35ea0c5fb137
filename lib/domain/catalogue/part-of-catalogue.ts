import type { Catalogue } from './catalogue.ts'
import { findSubject } from './find-card.ts'

/** The catalogue with nothing but what some ids stand for: as little as a browser needs to compute the same. */
export function partOfCatalogue(catalogue: Catalogue, ids: readonly string[]): Catalogue {
  const subjects = [...new Set(ids.flatMap((id) => findSubject(catalogue, id) ?? []))]
  const cited = new Set(subjects.flatMap(({ cards }) => cards.map((card) => card.sourceId)))
  return {
    ...catalogue,
    notices: [],
    sources: Object.fromEntries(Object.entries(catalogue.sources).filter(([id]) => cited.has(id))),
    subjects,
  }
}
