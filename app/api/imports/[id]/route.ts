import { answerMember } from '#app/api/answer.ts'
import { getImportState } from '#lib/data/import-desk.ts'

/** How far a reading is, for a screen that asks each second. */
export const GET = (_: Request, context: RouteContext<'/api/imports/[id]'>): Promise<Response> =>
  answerMember('read', async (scope) => Response.json(await getImportState(scope, (await context.params).id)))
