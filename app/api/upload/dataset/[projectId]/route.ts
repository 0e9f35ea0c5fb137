import { answerMember } from '#app/api/answer.ts'
import { keepDatasetCheck, openDataset } from '#lib/data/dataset-check.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { Failure } from '#lib/errors.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfStream } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'
import { taskQueue } from '#lib/queue.ts'
import { readUploadName } from '#lib/schemas/upload.ts'

const inTurn = taskQueue(1, 5, 'Other training data is being checked. Try again in a minute.')

/** Checks training data as it comes in. Its texts pass by and are kept nowhere. */
export const POST = (
  request: Request,
  context: RouteContext<'/api/upload/dataset/[projectId]'>,
): Promise<Response> =>
  answerMember('write', async (scope) => {
    const { projectId } = await context.params
    const fileName = readUploadName(new URL(request.url).searchParams)
    if (fileName === null) throw new Failure('invalid', 'The file has no name, or one that is too long.')
    await openDataset(scope, projectId)
    const bytes = Number(request.headers.get('content-length') ?? 0)
    const report = await inTurn(async () => {
      try {
        const source = await sourceOfStream(request.body, bytes)
        return (await readDataset(source, tokenizer('o200k_base'))).report()
      } catch (error) {
        if (error instanceof FileRefusal) throw new Failure('invalid', error.message)
        throw error
      }
    })
    return Response.json(await keepDatasetCheck(scope, projectId, { fileName, bytes, report }))
  })
