/** Numbers between 0 and 1, both excluded, one a call. */
export type Stream = () => number

/** How a simulation is drawn: the same seed and the same key always give the same stream. */
export type Drawing = { seed: number; draws: number; streamOf: (key: string) => Stream }

/** FNV-1a of 32 bits over the UTF-16 units (Fowler, Noll, Vo). */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state >>> 0
}

/** Spreads one word over many: SplitMix with the finalizer of MurmurHash3, so that close seeds give far states. */
function spread(word: number): () => number {
  let state = word
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return mixed ^ (mixed >>> 16)
  }
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** xoshiro128** (Blackman and Vigna, 2018). */
function xoshiro(next: () => number): Stream {
  let [a, b, c, d] = [next(), next(), next(), next() | 1]
  return () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return (result + 0.5) / 4_294_967_296
  }
}

/** A stream of its own for each key, so that what is drawn for one input does not depend on the others. */
export const seeded = (seed: number, draws: number): Drawing => ({
  seed,
  draws,
  streamOf: (key) => xoshiro(spread(hash(`${seed} ${key}`))),
})
