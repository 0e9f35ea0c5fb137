import { answerMember } from '#app/api/answer.ts'
import { expectOwnOrigin } from '#app/api/upload/own-origin.ts'
import { Failure } from '#lib/errors.ts'
import { lookInto } from '#lib/job/look-into.ts'
import { receiveBill } from '#lib/job/receive-bill.ts'
import { billUpload } from '#lib/schemas/bill.ts'
import { sentenceOf } from '#lib/schemas/issues.ts'
import { unstorable } from '#lib/schemas/storable.ts'

/** Takes a bill as the body, as it comes, and answers with the id of its import. It is looked into at once, so that what is no bill says so. */
export const POST = (request: Request): Promise<Response> =>
  answerMember('write', async (scope) => {
    expectOwnOrigin(request)
    const params = new URL(request.url).searchParams
    const raw = { project: params.get('project'), name: params.get('name'), start: params.get('start') }
    const input = billUpload.safeParse(raw, { error: sentenceOf })
    const [problem] = [
      ...Object.values(unstorable(raw)),
      ...(input.error?.issues ?? []).map((i) => i.message),
    ]
    if (!input.success || problem) throw new Failure('invalid', problem)
    const { project: projectId, name: fileName, start } = input.data
    const bytes = Number(request.headers.get('content-length') ?? 0)
    const made = await receiveBill(scope, { projectId, fileName, bytes }, bodyOf(request))
    await lookInto(scope, made.id, start === 'known')
    return Response.json(made)
  })

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  // The types of the browser do not know that a stream can be read with for await; Node's can.
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>
}
