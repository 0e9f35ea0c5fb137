import { getSharedLogo } from '#lib/data/shared-document.ts'
import { throughDoor } from '../door.ts'

export async function GET(_: Request, { params }: RouteContext<'/share/[token]/logo'>) {
  return throughDoor((await params).token, async (share) => {
    return new Response(await getSharedLogo(share), { headers: { 'content-type': 'image/png' } })
  })
}
