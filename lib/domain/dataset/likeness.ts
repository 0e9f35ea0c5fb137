import { fingerprint } from '../fingerprint.ts'
import type { Example } from './example.ts'
import { MinHash } from './min-hash.ts'

const BEYOND_ASCII = /[^\0-\x7f]/

/** The same words apart from case, spaces and marks. Letters keep their vowel signs, and `5 + 3` its figures. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(BEYOND_ASCII.test(text) ? /[\p{P}\p{Z}\p{C}\s]+/gu : /[^a-z0-9$+<=>^`|~]+/g, ' ')
    .trim()

const FEWEST_WORDS = 3

/** The words without their figures, where there are enough of them: two examples that differ in a figure teach the same. */
function wordsAlone(text: string, same: number): number | null {
  if (!/\d/.test(text)) return same
  const words = text.replace(/\d+/g, ' ').replace(/ +/g, ' ').trim()
  return (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS ? fingerprint(words) : null
}

type Marks = { exact: number; same: number; words: number | null; text: string }

/** What tells an example apart: instructions that all examples share do not. */
function marksOf({ messages }: Example): Marks {
  const said = messages.filter(({ role }) => role !== 'system' && role !== 'developer')
  const text = folded(said.map((message) => message.text).join('\n'))
  const same = fingerprint(text)
  return {
    ...{ same, words: wordsAlone(text, same), text },
    exact: fingerprint(messages.map((message) => `${message.role}\u0001${message.text}`).join('\u0002')),
  }
}

/** Examples by what they say, without a word of it. `same`: apart from case and marks; `near`: nearly so. */
export class Likeness {
  readonly #exact = new Set<number>()
  readonly #same = new Set<number>()
  readonly #words = new Set<number>()
  readonly #near = new MinHash()

  /** How an example is like those before, of which it is one from now on. */
  add(example: Example): 'exact' | 'near' | null {
    const { exact, same, words, text } = marksOf(example)
    if (this.#exact.has(exact)) return 'exact'
    const isKnown = this.#same.has(same) || (words !== null && this.#words.has(words))
    const isNear = this.#near.add(text) || isKnown
    this.#exact.add(exact)
    this.#same.add(same)
    if (words !== null) this.#words.add(words)
    return isNear ? 'near' : null
  }

  /** How an example of another file is like those of this one. */
  find(example: Example): 'same' | 'near' | null {
    const { same, words, text } = marksOf(example)
    if (this.#same.has(same)) return 'same'
    return (words !== null && this.#words.has(words)) || this.#near.has(text) ? 'near' : null
  }

  /** More examples came than are compared for their likeness; equal ones are found among all of them. */
  get isFull(): boolean {
    return this.#near.isFull
  }
}
