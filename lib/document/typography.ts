import { readable } from './glyph.ts'

const NO_BREAK = '\u00a0'
const MAY_BREAK = '\u200b'

/** Keeps a number with what follows it, and the parts of a day together: `7:30 PM`, `40,000 tickets`, `Nov 24`. */
export const bound = (text: string): string =>
  text
    .replace(/(\d%?) (?=\p{L}{1,12}\b)/gu, `$1${NO_BREAK}`)
    .replace(/\b(\p{Lu}\p{Ll}{2}) (?=\d)/gu, `$1${NO_BREAK}`)

const HASH = /^[0-9a-f]{64}$/

/** Scripts that break between their signs, or at words that only a dictionary knows, have their own rules. */
const LONG_WORD = /[^\s\u00a0\u200b\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]{25,}/gu
const TWELVE_SIGNS = /(?:.(?:\p{M}|\u200d.|\p{Emoji_Modifier})*){1,12}/gu

/**
 * A word longer than any line's room may break; without it the text would leave the page. A hash has a line to itself
 * and stays as it is, since a reader copies it to compare.
 */
export const breakable = (text: string): string =>
  text.replace(LONG_WORD, (word) =>
    HASH.test(word) ? word : (word.match(TWELVE_SIGNS)?.join(MAY_BREAK) ?? word),
  )

const RUNS_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u

/** A name that runs to the left keeps its full stop and its figures, wherever it stands: it is a text of its own. */
export const isolated = (text: string): string => (RUNS_LEFT.test(text) ? `\u2068${text}\u2069` : text)

const HYPHENATED = /(?<![\p{L}\p{N}])(\p{L}{1,12}-\p{L}{1,12})(?![\p{L}\p{N}])/u

/**
 * A title in parts, of which some are words with a hyphen that stay on one line. Found here, since the typesetter would
 * build that pattern anew for each document, which takes a fifth of its time. What runs to the left is one part.
 */
export const wholeWords = (title: string): { words: string; isWhole: boolean }[] =>
  (RUNS_LEFT.test(title) ? [title] : title.split(HYPHENATED))
    .map((words, at) => ({ words, isWhole: at % 2 === 1 }))
    .filter(({ words }) => words !== '')

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

export const typographic = <T>(data: T): T => mapText(data, (text) => isolated(breakable(bound(text))))
