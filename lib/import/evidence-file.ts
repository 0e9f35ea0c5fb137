import { createHash } from 'node:crypto'
import type { Evidence } from '#lib/domain/evidence/run.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { decoded } from './decode.ts'
import { readEvidence } from './evidence.ts'
import { partsOf, type Source } from './part.ts'
import { joined } from './text.ts'

type ReadEvidence = Evidence & { name: string; sha256: string }

/** What was read of a file, or of the files of an archive, and what was refused, by name with the reason. */
export type EvidenceFile = { read: ReadEvidence[]; refused: Record<string, string> }

const NO_RUN = 'This evaluation has no run: nothing was measured.'

async function readPart(name: string, bytes: AsyncIterable<Uint8Array>): Promise<ReadEvidence> {
  const text = await joined(decoded(bytes))
  if (text.trim() === '') throw new FileRefusal('This file is empty.')
  const evidence = readEvidence(text)
  if (evidence.runs.length + (evidence.jobs?.length ?? 0) === 0) throw new FileRefusal(NO_RUN)
  return { ...evidence, name, sha256: createHash('sha256').update(text).digest('hex') }
}

/** Reads results alone, compressed, or as the files of an archive. Throws FileRefusal where none of them is one. */
export async function readEvidenceFile(source: Source, name: string): Promise<EvidenceFile> {
  const { parts } = await partsOf(source)
  const found: EvidenceFile = { read: [], refused: {} }
  for (const part of parts) {
    const own = part.name === null ? name : `${name}: ${part.name}`.slice(0, 200)
    try {
      found.read.push(await readPart(own, part.bytes))
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error
      found.refused[own] = error.message
    }
  }
  const [reason = 'This file is empty.', ...more] = Object.values(found.refused)
  if (found.read.length > 0) return found
  throw new FileRefusal(
    more.length === 0 ? reason : `None of its ${more.length + 1} files is read. The first: ${reason}`,
  )
}
