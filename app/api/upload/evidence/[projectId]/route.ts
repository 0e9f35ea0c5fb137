import { answerMember } from '#app/api/answer.ts'
import { expectOwnOrigin } from '#app/api/upload/own-origin.ts'
import { openProject } from '#lib/data/dataset-check.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { Failure } from '#lib/errors.ts'
import { readEvidenceFile } from '#lib/import/evidence-file.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { taskQueue } from '#lib/queue.ts'
import { readUploadName } from '#lib/schemas/upload.ts'

const inTurn = taskQueue(1, 20, 'Other results are being read. Try again in a minute.')

async function read(bytes: Uint8Array, name: string) {
  try {
    return await readEvidenceFile(sourceOfBytes(bytes), name)
  } catch (error) {
    if (error instanceof FileRefusal) throw new Failure('invalid', error.message)
    throw error
  }
}

/** Takes results of evaluations: a file, or an archive of them, each of which is kept or says why not. */
export const POST = (
  request: Request,
  context: RouteContext<'/api/upload/evidence/[projectId]'>,
): Promise<Response> =>
  answerMember('write', async (scope) => {
    expectOwnOrigin(request)
    const { projectId } = await context.params
    const name = readUploadName(new URL(request.url).searchParams)
    if (name === null) throw new Failure('invalid', 'The file has no name, or one that is too long.')
    await openProject(scope, projectId)
    const bytes = new Uint8Array(await request.arrayBuffer())
    const found = await inTurn(() => read(bytes, name))
    const kept = { runs: 0, jobs: 0, refused: found.refused }
    for (const { name: fileName, ...evidence } of found.read) {
      try {
        const { runs, jobs } = await importEvidence(scope, projectId, { ...evidence, fileName })
        kept.runs += runs
        kept.jobs += jobs
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'conflict' || found.read.length === 1) throw error
        kept.refused[fileName] = error.message
      }
    }
    return Response.json(kept)
  })
