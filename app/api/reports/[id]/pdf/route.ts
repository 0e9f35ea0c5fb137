import { getReport } from '#lib/data/report-desk.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export async function GET(_: Request, { params }: RouteContext<'/api/reports/[id]/pdf'>) {
  const { id } = await params
  return answerMember('read', async (scope) => {
    const { view } = await getReport(scope, id)
    const pdf = await renderPdf({ kind: 'report', view })
    return fileAnswer(pdf, 'application/pdf', `${view.project.name}, ${view.asOf}.pdf`)
  })
}
