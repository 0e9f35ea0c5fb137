import { fileAnswer } from '#app/api/answer.ts'
import { getSharedReport } from '#lib/data/report-desk.ts'
import { reportFile } from '#lib/domain/report/report-file.ts'
import { takenThroughDoor } from '../door.ts'

/** The same as the page, for a program to read. */
export async function GET(_: Request, { params }: RouteContext<'/share/[token]/report.json'>) {
  return takenThroughDoor((await params).token, async (share) => {
    const report = await getSharedReport(share)
    const { project, asOf } = report.view
    return fileAnswer(reportFile(report), 'application/json; charset=utf-8', `${project.name}, ${asOf}.json`)
  })
}
