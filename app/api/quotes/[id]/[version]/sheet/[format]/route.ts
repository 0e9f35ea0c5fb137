import { answerMember, fileAnswer } from '#app/api/answer.ts'
import { getQuoteDocument } from '#lib/data/quote-desk.ts'
import { quoteSheet } from '#lib/domain/quote/quote-sheet.ts'
import { notFound } from '#lib/errors.ts'
import { sheetCsv } from './sheet-csv.ts'

/** The figures of a version for other programs: what its client may read, and nothing that is kept inside. */
export async function GET(_: Request, { params }: RouteContext<'/api/quotes/[id]/[version]/sheet/[format]'>) {
  const { id, version, format } = await params
  return answerMember('read', async (scope) => {
    if (!/^[1-9]\d{0,5}$/.test(version) || (format !== 'csv' && format !== 'json')) throw notFound()
    const { view } = await getQuoteDocument(scope, id, Number(version))
    const name = `${view.number}, version ${view.version}.${format}`
    const sheet = quoteSheet(view)
    return format === 'json'
      ? fileAnswer(`${JSON.stringify(sheet, null, 2)}\n`, 'application/json', name)
      : fileAnswer(await sheetCsv(sheet), 'text/csv; charset=utf-8', name)
  })
}
