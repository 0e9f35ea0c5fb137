import { statusOf } from '#app/api/answer.ts'
import { shareAction } from '#lib/action.ts'
import { recordView } from '#lib/data/acceptance.ts'
import { viewInput } from '#lib/schemas/share.ts'

const record = shareAction(viewInput, (share, { kind, zone }, visitor) =>
  recordView(share, kind, visitor, zone),
)

/** Sent by the page once it is on a screen: a scanner of mails that only fetches the address is no reader. */
export async function POST(request: Request, { params }: RouteContext<'/share/[token]/view'>) {
  const [kind, zone = ''] = (await request.text()).split(' ')
  const result = await record({ token: (await params).token, kind: kind as 'page', zone })
  return new Response(null, { status: result.ok ? 204 : statusOf[result.code] })
}
