import { FileRefusal } from '#lib/domain/import/row-error.ts'

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Whether no letter is left open at the end. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The place of the first byte that is no UTF-8. */
function firstBad(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return isWhole(bytes.subarray(0, low)) ? low : bytes.subarray(0, low).findLastIndex((byte) => byte >= 0xc0)
}

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Text from bytes, by their byte order mark or as UTF-8. What is neither is refused with the byte that is wrong: a
 * letter that was lost without a word could be the one that tells two models apart.
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let before = 0
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    let words: string
    try {
      words = decoder.decode(chunk, { stream: true })
    } catch {
      const at = firstBad(chunk)
      throw new FileRefusal(
        `Byte ${before + at + 1} (${hex(chunk[at] ?? 0)}) is no UTF-8. Save the file as UTF-8, then choose it again.`,
      )
    }
    before += chunk.length
    if (words !== '') yield words
  }
}
