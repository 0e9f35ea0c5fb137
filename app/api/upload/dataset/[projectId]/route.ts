import { answerMember } from '#app/api/answer.ts'
import { expectOwnOrigin } from '#app/api/upload/own-origin.ts'
import { keepDatasetCheck, openDataset } from '#lib/data/dataset-check.ts'
import type { CheckAgainst } from '#lib/domain/dataset/check.ts'
import type { Tokenizer } from '#lib/domain/dataset/token-figures.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { Failure } from '#lib/errors.ts'
import { cutStream } from '#lib/import/cut-stream.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfStream } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'
import { taskQueue } from '#lib/queue.ts'
import { readDatasetUpload } from '#lib/schemas/upload.ts'

const inTurn = taskQueue(1, 5, 'Other training data is being checked. Try again in a minute.')

type Sent = { name: string; bytes: number; stream: AsyncIterable<Uint8Array> }

async function check({ name, bytes, stream }: Sent, counter: Tokenizer, against: CheckAgainst) {
  try {
    return await readDataset(await sourceOfStream(stream, bytes), counter, against)
  } catch (error) {
    if (error instanceof FileRefusal) throw new Failure('invalid', `${name}: ${error.message}`)
    throw error
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Checks training data as it comes in, a validation file before it. Their texts pass by and are kept nowhere. */
export const POST = (
  request: Request,
  context: RouteContext<'/api/upload/dataset/[projectId]'>,
): Promise<Response> =>
  answerMember('write', async (scope) => {
    expectOwnOrigin(request)
    const { projectId } = await context.params
    const sent = readDatasetUpload(new URL(request.url).searchParams)
    if (sent === null)
      throw new Failure('invalid', 'The file has no name, one that is too long, or a limit that is no count.')
    const model = await openDataset(scope, projectId, sent.model)
    const counter = tokenizer(model?.encoding ?? 'o200k_base')
    const limit = sent.limit ?? model?.limit ?? null
    const bytes = Number(request.headers.get('content-length') ?? 0) - sent.validationBytes
    const report = await inTurn(async () => {
      const { first, second } = cutStream(request.body ?? nothing(), sent.validationBytes)
      const held = { name: sent.validation ?? '', bytes: sent.validationBytes, stream: first }
      const validation = sent.validation === null ? null : await check(held, counter, { limit })
      const data = { name: sent.name, bytes, stream: second }
      return (await check(data, counter, { limit, validation })).report()
    })
    const file = { fileName: sent.name, bytes: Math.max(0, bytes), report }
    const told = { validationFile: sent.validation, model: model?.id ?? null }
    return Response.json(await keepDatasetCheck(scope, projectId, { ...file, ...told }))
  })
