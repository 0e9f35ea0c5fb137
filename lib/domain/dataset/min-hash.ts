import { HashTable } from './hash-table.ts'

const BINS = 64
const SHINGLE = 8
/** 12 bands of 5 bins: of two texts that share four fifths of their pieces, 99 in 100 meet in one of them. */
const BANDS = 12
const ROWS = 5
/** Of 64 bins, three quarters: two texts that share four fifths of their pieces are found six times of seven. */
const ALIKE = 48
/** Texts beyond these are not looked at for their likeness, so that the memory stays bounded. */
const MOST_TEXTS = 500_000

const BASE = 0x01000193
const leading = (() => {
  let power = 1
  for (let at = 0; at < SHINGLE; at += 1) power = Math.imul(power, BASE)
  return power
})()

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * One permutation min-hash of all pieces of eight letters. A bin that stayed empty takes the value of the next full one
 * (Shrivastava and Li, 2014), so that short texts can be compared as well. Null for a text that is shorter than a piece.
 */
function signatureOf(text: string): Uint32Array | null {
  if (text.length < SHINGLE * 2) return null
  const bins = new Uint32Array(BINS).fill(0xffffffff)
  let rolling = 0
  for (let at = 0; at < text.length; at += 1) {
    rolling = Math.imul(rolling, BASE) + text.charCodeAt(at)
    if (at >= SHINGLE) rolling -= Math.imul(leading, text.charCodeAt(at - SHINGLE))
    if (at < SHINGLE - 1) continue
    const hash = mixed(rolling | 0)
    const bin = hash & (BINS - 1)
    const value = hash >>> 6
    if (value < (bins[bin] ?? 0)) bins[bin] = value
  }
  const full = bins.slice()
  for (let bin = 0; bin < BINS; bin += 1)
    for (let step = 1; bins[bin] === 0xffffffff && step < BINS; step += 1) {
      const value = full[(bin + step) % BINS] ?? 0xffffffff
      if (value !== 0xffffffff) bins[bin] = (value + Math.imul(step, 0x9e3779b1)) >>> 0
    }
  return bins
}

/** Finds texts that are nearly alike, without keeping one: 64 bytes of each and twelve places in a table. */
export class MinHash {
  readonly #table = new HashTable()
  #signatures = new Uint8Array(BINS * 256)
  #count = 0

  get isFull(): boolean {
    return this.#count >= MOST_TEXTS
  }

  /** The places under which texts alike would stand. */
  #keys(bins: Uint32Array): Int32Array {
    const keys = new Int32Array(BANDS)
    for (let band = 0; band < BANDS; band += 1) {
      let key = band + 1
      for (let row = 0; row < ROWS; row += 1)
        key = mixed(Math.imul(key, BASE) ^ (bins[band * ROWS + row] ?? 0))
      keys[band] = key
    }
    return keys
  }

  #isAlike(bins: Uint32Array, other: number): boolean {
    let shared = 0
    for (let bin = 0; bin < BINS; bin += 1)
      if (((bins[bin] ?? 0) & 0xff) === this.#signatures[other * BINS + bin]) shared += 1
    return shared >= ALIKE
  }

  /** Whether a text like this one was added before. */
  has(text: string): boolean {
    const bins = signatureOf(text)
    return bins !== null && this.#find(bins, this.#keys(bins))
  }

  #find(bins: Uint32Array, keys: Int32Array): boolean {
    for (const key of keys) {
      const other = this.#table.get(key)
      if (other !== null && this.#isAlike(bins, other)) return true
    }
    return false
  }

  /** Adds a text; true when one like it was there before, under which it then counts. */
  add(text: string): boolean {
    const bins = signatureOf(text)
    if (bins === null) return false
    const keys = this.#keys(bins)
    if (this.#find(bins, keys)) return true
    if (this.isFull) return false
    if ((this.#count + 1) * BINS > this.#signatures.length) {
      const grown = new Uint8Array(this.#signatures.length * 2)
      grown.set(this.#signatures)
      this.#signatures = grown
    }
    for (let bin = 0; bin < BINS; bin += 1) this.#signatures[this.#count * BINS + bin] = bins[bin] ?? 0
    for (const key of keys) this.#table.set(key, this.#count)
    this.#count += 1
    return false
  }
}
