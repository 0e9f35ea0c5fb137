import { getLogo } from '#lib/data/look.ts'
import { notFound } from '#lib/errors.ts'
import { throughDoor } from '../door.ts'
import { sharedDocument } from '../shared-document.ts'

/** The logo that the document was sent with, and no other of its workspace. */
export async function GET(_: Request, { params }: RouteContext<'/share/[token]/logo'>) {
  return throughDoor((await params).token, async (share) => {
    const { logo } = (await sharedDocument(share)).view.sender.look ?? {}
    if (!logo) throw notFound()
    return new Response(await getLogo(share, logo.id), { headers: { 'content-type': 'image/png' } })
  })
}
