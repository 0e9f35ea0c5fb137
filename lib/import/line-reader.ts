/** Beyond this a line is no example that any model could be trained on. */
export const MOST_LINE_BYTES = 2 * 1024 * 1024

const NEWLINE = 10

/** A line of a file; null where it is too long to be held. */
export type RawLine = Uint8Array | null

/** Cuts bytes into lines, some at a time. A line that does not end is given up, not held. */
export async function* linesOfBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine[]> {
  let rest: Uint8Array[] = []
  let size = 0
  let isLost = false
  const take = (piece: Uint8Array) => {
    size += piece.length
    if (size > MOST_LINE_BYTES) {
      isLost = true
      rest = []
    } else rest.push(piece)
  }
  const give = (): RawLine => {
    const line = isLost ? null : rest.length === 1 ? (rest[0] ?? null) : Buffer.concat(rest)
    rest = []
    size = 0
    isLost = false
    return line
  }
  for await (const chunk of chunks) {
    const lines: RawLine[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      lines.push(give())
      from = at + 1
    }
    if (from < chunk.length) take(chunk.slice(from))
    if (lines.length > 0) yield lines
  }
  if (size > 0) yield [give()]
}
