import { findLogo } from '#lib/data/look.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export async function GET(_: Request, { params }: RouteContext<'/api/reports/[id]/pdf'>) {
  const { id } = await params
  return answerMember('read', async (scope) => {
    const { view, frozen } = await getReport(scope, id)
    const logo = await findLogo(scope, view.sender.look)
    const pdf = await renderPdf({ kind: 'report', view, logo, sha256: frozen?.sha256 })
    return fileAnswer(pdf, 'application/pdf', `${view.project.name}, ${view.asOf}.pdf`)
  })
}
