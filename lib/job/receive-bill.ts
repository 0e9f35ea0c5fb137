import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { breakUpload, endUpload, keepChunk, startUpload } from '#lib/data/spend-upload.ts'
import { TOO_LARGE, UPLOAD_LIMIT } from '#lib/domain/import/upload-limit.ts'
import { Failure } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'

const PIECE = 1 << 20

const refuse = (sentence: string) => new Failure('invalid', sentence)

/** Many at a time would only take turns at the disk. */
const queue = taskQueue(4, 40, 'Many files are coming in. Try again in a moment.')

type File = { projectId: string; fileName: string; bytes: number }

/** Pieces of one size, whatever the size in which they come; a file that grows over the limit ends here. */
async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > UPLOAD_LIMIT) throw refuse(TOO_LARGE)
    held.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

async function keep(scope: Scope, id: string, body: AsyncIterable<Uint8Array>, declared: number) {
  const hash = createHash('sha256')
  let ordinal = 0
  let bytes = 0
  for await (const piece of piecesOf(body)) {
    hash.update(piece)
    bytes += piece.length
    await keepChunk(scope, id, ordinal, piece)
    ordinal += 1
  }
  if (bytes === 0) throw refuse('0 rows: this file is empty.')
  if (bytes < declared) throw refuse('Only a part of this file has come. Choose it again.')
  await endUpload(scope, id, { bytes, sha256: hash.digest('hex') })
}

/** Takes a file as it comes, piece by piece, and leaves nothing of one that does not come whole. */
export function receiveBill(
  scope: Scope,
  file: File,
  body: AsyncIterable<Uint8Array>,
): Promise<{ id: string }> {
  return queue(async () => {
    if (file.bytes > UPLOAD_LIMIT) throw refuse(TOO_LARGE)
    const { id } = await startUpload(scope, file)
    try {
      await keep(scope, id, body, file.bytes)
      return { id }
    } catch (error) {
      const sentence = error instanceof Failure ? error.message : 'The upload was broken off.'
      await breakUpload(scope, id, sentence)
      throw error instanceof Failure ? error : refuse('The upload was broken off. Choose the file again.')
    }
  })
}
