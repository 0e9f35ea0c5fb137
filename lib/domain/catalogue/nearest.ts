import type { Catalogue } from './catalogue.ts'

/** Levenshtein distance: the fewest letters to insert, remove or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}

/** The ids that a misspelt one probably meant, at most three, nearest first. Empty when none is near. */
export const nearestIds = (catalogue: Catalogue, id: string): string[] =>
  nearestOf(
    id,
    catalogue.subjects.map((subject) => subject.id),
    tail,
  )

/** The same among any ids; `otherwise` is another way in which one may have been meant, as a distance. */
export function nearestOf(
  id: string,
  known: readonly string[],
  otherwise = (_wanted: string, _known: string) => Number.POSITIVE_INFINITY,
): string[] {
  const limit = Math.max(2, Math.floor(id.length / 5))
  const wanted = id.toLowerCase()
  return known
    .map((item) => ({
      id: item,
      off: Math.min(distance(wanted, item.toLowerCase()), otherwise(wanted, item)),
    }))
    .filter(({ off }) => off <= limit)
    .sort((a, b) => a.off - b.off || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map((near) => near.id)
}

/** Without the provider, as people write it: `gpt-4.1-mini` means some `…/gpt-4.1-mini`. */
const tail = (wanted: string, id: string): number =>
  wanted.includes('/') ? Number.POSITIVE_INFINITY : distance(wanted, id.slice(id.indexOf('/') + 1))
