import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { decoded } from './decode.ts'
import { LIMITS } from './limit.ts'
import { partsOf, type Source } from './part.ts'

/** All of a text, as long as it is one that can be held. */
export async function joined(chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = []
  let size = 0
  for await (const piece of chunks) {
    size += piece.length
    if (size > LIMITS.json)
      throw new FileRefusal('This JSON is larger than 128 MB. Export it by line (JSONL) or as CSV.')
    pieces.push(piece)
  }
  return pieces.join('').replace(/^\uFEFF/, '')
}

/** A single file as text, unpacked and decoded. Throws FileRefusal. */
export async function readText(source: Source): Promise<string> {
  const { parts } = await partsOf(source)
  const [part, ...more] = parts
  if (!part || more.length > 0) throw new FileRefusal('This archive holds several files. Choose one of them.')
  const text = await joined(decoded(part.bytes))
  if (text.trim() === '') throw new FileRefusal('This file is empty.')
  return text
}
