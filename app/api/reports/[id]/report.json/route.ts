import { getReport } from '#lib/data/report-desk.ts'
import { reportFile } from '#lib/domain/report/report-file.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export async function GET(_: Request, { params }: RouteContext<'/api/reports/[id]/report.json'>) {
  const { id } = await params
  return answerMember('read', async (scope) => {
    const report = await getReport(scope, id)
    const { project, asOf } = report.view
    return fileAnswer(reportFile(report), 'application/json; charset=utf-8', `${project.name}, ${asOf}.json`)
  })
}
