import { getLogo } from '#lib/data/look.ts'
import { answerMember } from '../../answer.ts'

/** A logo of the workspace as PNG. */
export async function GET(_: Request, { params }: RouteContext<'/api/logo/[id]'>) {
  const { id } = await params
  return answerMember('read', async (scope) => {
    return new Response(await getLogo(scope, id), { headers: { 'content-type': 'image/png' } })
  })
}
