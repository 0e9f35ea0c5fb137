/** Cuts a stream in two after so many bytes. The first part is read to its end before the second is begun. */
export function cutStream(
  stream: AsyncIterable<Uint8Array>,
  bytes: number,
): { first: AsyncIterable<Uint8Array>; second: AsyncIterable<Uint8Array> } {
  const chunks = stream[Symbol.asyncIterator]()
  let left = bytes
  let rest: Uint8Array | null = null
  async function* first() {
    while (left > 0) {
      const next = await chunks.next()
      if (next.done) return
      const piece: Uint8Array = next.value
      if (piece.length > left) rest = piece.subarray(left)
      const own = piece.subarray(0, left)
      left -= own.length
      yield own
    }
  }
  async function* second() {
    if (rest !== null) yield rest
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return { first: first(), second: second() }
}
