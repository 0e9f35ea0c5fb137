import { getQuoteDocument } from '#lib/data/quote-desk.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { notFound } from '#lib/errors.ts'
import { answerMember, fileAnswer } from '../../../../answer.ts'

export async function GET(request: Request, { params }: RouteContext<'/api/quotes/[id]/[version]/pdf'>) {
  const { id, version } = await params
  return answerMember('read', async (scope) => {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw notFound()
    const { view, proof, logo } = await getQuoteDocument(scope, id, Number(version))
    const isArchive = new URL(request.url).searchParams.get('copy') === 'archive'
    const pdf = await renderPdf({ kind: 'quote', view, proof, logo, isArchive })
    const name = `${view.number}, version ${view.version}${isArchive ? ', archive copy' : ''}.pdf`
    return fileAnswer(pdf, 'application/pdf', name)
  })
}
