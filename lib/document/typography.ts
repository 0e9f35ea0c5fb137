import { readable } from './glyph.ts'

const NO_BREAK = '\u00a0'
const MAY_BREAK = '\u200b'

/** Keeps a number with what follows it, and the parts of a day together: `7:30 PM`, `40,000 tickets`, `Nov 24`. */
export const bound = (text: string): string =>
  text
    .replace(/(\d%?) (?=\p{L}{1,12}\b)/gu, `$1${NO_BREAK}`)
    .replace(/\b(\p{Lu}\p{Ll}{2}) (?=\d)/gu, `$1${NO_BREAK}`)

const HASH = /^[0-9a-f]{64}$/

/**
 * A word longer than any line's room may break; without it the text would leave the page. A hash has a line to itself
 * and stays as it is, since a reader copies it to compare.
 */
export const breakable = (text: string): string =>
  text.replace(/[^\s\u00a0\u200b]{25,}/gu, (word) =>
    HASH.test(word) ? word : (word.match(/.{1,12}/gu)?.join(MAY_BREAK) ?? word),
  )

/** Applies a change to every text inside, at any depth. */
export function mapText<T>(value: T, change: (text: string) => string): T {
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') return change(item)
    if (Array.isArray(item)) return item.map(walk)
    if (item !== null && typeof item === 'object')
      return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]))
    return item
  }
  return walk(value) as T
}

export const withGlyphs = <T>(view: T): T => mapText(view, readable)

export const typographic = <T>(data: T): T => mapText(data, (text) => breakable(bound(text)))
