import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { findMapping, type KnownMapping } from '#lib/data/spend-mapping.ts'
import { getReading } from '#lib/data/spend-reading.ts'
import { type GivenAnswers, noAnswers } from '#lib/domain/import/given-answers.ts'
import { noRecognition, type Recognition } from '#lib/domain/import/recognition.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { answersOf } from '#lib/import/given.ts'
import { recognise } from '#lib/import/recognise.ts'
import { type Sample, sampleOf } from '#lib/import/sample.ts'
import { taskQueue } from '#lib/queue.ts'
import { storedSource } from './stored-source.ts'

/** Beginnings of files, so that each answer that somebody tries does not unpack an archive again. */
const MOST_KEPT = 20
const kept = new Map<string, Sample>()

const queue = taskQueue(2, 60, 'Many files are being looked into. Try again in a moment.')

async function sampleOfImport(scope: Scope, id: string, bytes: number): Promise<Sample> {
  const key = `${scope.workspaceId} ${id}`
  const known = kept.get(key)
  if (known) return known
  const sample = await queue(async () => sampleOf(await storedSource(scope, { id, bytes })))
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest) kept.delete(oldest)
  kept.set(key, sample)
  return sample
}

export type Recognised = {
  recognition: Recognition
  /** How the last file of the same client with the same columns was read. */
  known: KnownMapping | null
}

/** What an uploaded file is. Answers that are not given are those that were given before. Throws not-found. */
export async function recogniseImport(
  scope: Scope,
  id: string,
  given: { projectId: string; answers: GivenAnswers } | null = null,
): Promise<Recognised> {
  const { bytes, ...stored } = await getReading(scope, id)
  const { projectId, answers } = given ?? stored
  try {
    const recognition = await recognise(await sampleOfImport(scope, id, bytes), answersOf(answers))
    const head = recognition.headSha256
    const isOpen = recognition.format === null && recognition.refusal === null
    return { recognition, known: head && isOpen ? await findMapping(scope, projectId, head) : null }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { recognition: { ...noRecognition, refusal: error.message }, known: null }
  }
}

/** How a file is read when nobody says anything of it; null where somebody has to. */
export function ownAnswers({ recognition: { format, rows, isDocument }, known }: Recognised) {
  const isDoubtful = rows.some(({ reading }) => reading?.kind === 'reject')
  if (format && (!isDoubtful || isDocument)) return noAnswers
  return known?.answers ?? null
}
