import { fileAnswer } from '#app/api/answer.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { takenThroughDoor } from '../door.ts'
import { sharedDocument } from '../shared-document.ts'

/** The document as data: the very content that page and PDF draw, of which the fingerprint is taken. */
export async function GET(_: Request, { params }: RouteContext<'/share/[token]/document.json'>) {
  return takenThroughDoor((await params).token, async (share) => {
    const { view } = await sharedDocument(share)
    const name =
      'number' in view ? `${view.number}, version ${view.version}` : `${view.project.name}, ${view.asOf}`
    return fileAnswer(canonicalJson(view), 'application/json', `${name}.json`)
  })
}
