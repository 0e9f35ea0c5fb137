import { FileRefusal } from '#lib/domain/import/row-error.ts'

const MB = 1024 * 1024

/** What a file may ask of us. Each is reached with a sentence, never with a crash. */
export const LIMITS = {
  archive: 64 * MB,
  inflated: 512 * MB,
  ratio: 100,
  files: 200,
  rows: 1_000_000,
  cell: MB,
  columns: 2_000,
  depth: 64,
  json: 128 * MB,
}

const isDamage = (error: unknown): boolean => /^Z_/.test(String((error as { code?: string }).code))

/** Counts what comes out of a compressed file, and stops when it is more than any bill is, or is damaged. */
export async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  packed: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > LIMITS.inflated)
        throw new FileRefusal('Unpacked this file is larger than 512 MB. Export fewer months at once.')
      if (size > MB && size > packed * LIMITS.ratio)
        throw new FileRefusal('This archive unpacks to more than a hundred times its size, as no bill does.')
      yield chunk
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new FileRefusal('This archive is damaged or not finished. Download it again.')
  }
}
