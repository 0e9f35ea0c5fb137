import { getComparison } from '#lib/data/comparison.ts'
import { exportCase } from '#lib/domain/comparison/export-case.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

/** The case file of a comparison, for the command line or another workspace. */
export const GET = (
  _: Request,
  context: RouteContext<'/api/comparisons/[id]/case.json'>,
): Promise<Response> =>
  answerMember('read', async (scope) => {
    const comparison = await getComparison(scope, (await context.params).id)
    const body = `${JSON.stringify(exportCase(comparison.case), null, 2)}\n`
    return fileAnswer(body, 'application/json; charset=utf-8', `${comparison.name}.case.json`)
  })
