import { getReportDocument } from '#lib/data/report-desk.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export async function GET(_: Request, { params }: RouteContext<'/api/reports/[id]/pdf'>) {
  const { id } = await params
  return answerMember('read', async (scope) => {
    const { view, frozen, logo } = await getReportDocument(scope, id)
    const pdf = await renderPdf({ kind: 'report', view, logo, sha256: frozen?.sha256 })
    return fileAnswer(pdf, 'application/pdf', `${view.project.name}, ${view.asOf}.pdf`)
  })
}
