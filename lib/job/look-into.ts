import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { getReading } from '#lib/data/spend-reading.ts'
import { failImport } from '#lib/data/spend-stage.ts'
import { Failure } from '#lib/errors.ts'
import { startReading } from './read-import.ts'
import { ownAnswers, recogniseImport } from './recognise-import.ts'

/**
 * Looks into a file that has just come: what is no bill says so at once, and with `isStarted` one that leaves nothing
 * open is read at once. Where it cannot be now, it waits for somebody, which is no failure of the upload.
 */
export async function lookInto(scope: Scope, id: string, isStarted: boolean): Promise<void> {
  try {
    const found = await recogniseImport(scope, id)
    const { refusal } = found.recognition
    if (refusal) return await failImport(scope, id, refusal)
    const answers = isStarted ? ownAnswers(found) : null
    if (!answers) return
    const { projectId } = await getReading(scope, id)
    await startReading(scope, { id, projectId, answers })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
