/** A number of 53 bits in the place of texts that are not kept: two rows of equal texts have the same one. */
export function fingerprintOf(texts: readonly string[]): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const words of texts) {
    for (let at = 0; at < words.length; at += 1) {
      const code = words.charCodeAt(at)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
    // Where one text ends and the next begins.
    a = Math.imul(a ^ 0x110000, 2654435761)
    b = Math.imul(b ^ 0x110000, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** The same of one text. */
export const fingerprint = (words: string): number => fingerprintOf([words])
