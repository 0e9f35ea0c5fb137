import { statusOf } from '#app/api/answer.ts'
import { shareAction } from '#lib/action.ts'
import { recordView } from '#lib/data/acceptance.ts'
import { viewInput } from '#lib/schemas/share.ts'

const record = shareAction(viewInput, (share, { kind }, visitor) => recordView(share, kind, visitor))

/** Sent by the page once it is on a screen: a scanner of mails that only fetches the address is no reader. */
export async function POST(request: Request, { params }: RouteContext<'/share/[token]/view'>) {
  const kind = await request.text()
  const result = await record({ token: (await params).token, kind: kind as 'page' })
  return new Response(null, { status: result.ok ? 204 : statusOf[result.code] })
}
