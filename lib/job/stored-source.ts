import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { findChunk } from '#lib/data/spend-upload.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import type { Source } from '#lib/import/part.ts'

/** Small enough that a page which waits meanwhile is not kept waiting by the reading of one piece. */
const SLICE = 1 << 16

/** A file that was uploaded, piece by piece; `onRead` is told how much of it has been taken. */
export async function storedSource(
  scope: Scope,
  { id, bytes }: { id: string; bytes: number },
  onRead: (bytes: number) => void = () => {},
): Promise<Source> {
  const first = await findChunk(scope, id, 0)
  if (!first) throw new FileRefusal('This file is not here any more. Choose it again.')
  async function* read() {
    let taken = 0
    let ordinal = 0
    for (let chunk = first; chunk; chunk = await findChunk(scope, id, ordinal)) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        const slice = chunk.subarray(at, at + SLICE)
        taken += slice.length
        onRead(taken)
        yield slice
      }
      ordinal += 1
    }
  }
  return { size: bytes, head: first.subarray(0, 8), read }
}
