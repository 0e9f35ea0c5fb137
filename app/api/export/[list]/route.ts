import { answerMember, fileAnswer } from '#app/api/answer.ts'
import type { ExportFormat } from '#lib/csv.ts'
import { notFound } from '#lib/errors.ts'
import { LISTS } from './lists.ts'

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
const isFormat = (format: string): format is ExportFormat => Object.hasOwn(types, format)

/** `/api/export/clients.csv?q=…`: a list of the desk as a file, with the filters and the order of the screen. */
export const GET = (request: Request, context: RouteContext<'/api/export/[list]'>): Promise<Response> =>
  answerMember('read', async (scope) => {
    const { list } = await context.params
    const [, noun = '', format = ''] = list.match(/^([a-z]+)\.([a-z]+)$/) ?? []
    const write = Object.hasOwn(LISTS, noun) ? LISTS[noun] : undefined
    if (!write || !isFormat(format)) throw notFound()
    // As on the screen, the first of several equal keys counts.
    const params = Object.fromEntries([...new URL(request.url).searchParams].reverse())
    return fileAnswer(streamOf(await write(scope, params, format)), types[format], list)
  })

/** A failure halfway breaks the transfer off, so that no one takes half a list for the whole. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
