import { answerMember, fileAnswer } from '#app/api/answer.ts'
import { type ExportColumn, writeExport } from '#lib/csv.ts'
import { getImport } from '#lib/data/import-check.ts'

type Row = { file: string; line: number; reason: string }

const columns: ExportColumn<Row>[] = [
  { key: 'file', kind: 'text', value: ({ file }) => file },
  { key: 'line', kind: 'figure', value: ({ line }) => line },
  { key: 'reason', kind: 'text', value: ({ reason }) => reason },
]

/** The rows of a file that were rejected, each with its line and the reason. */
export const GET = (_: Request, context: RouteContext<'/api/imports/[id]/rejected.csv'>): Promise<Response> =>
  answerMember('read', async (scope) => {
    const { fileName, summary } = await getImport(scope, (await context.params).id)
    const rows = (summary?.rejected ?? []).map(({ part, line, reason }) => ({
      ...{ file: part ?? fileName, line, reason },
    }))
    async function* pages() {
      yield rows
    }
    const pieces: string[] = []
    for await (const piece of writeExport('csv', columns, pages())) pieces.push(piece)
    return fileAnswer(pieces.join(''), 'text/csv; charset=utf-8; header=present', `${fileName}-rejected.csv`)
  })
