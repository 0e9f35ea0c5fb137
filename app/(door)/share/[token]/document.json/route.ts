import { fileAnswer } from '#app/api/answer.ts'
import { getSharedDocument, type SharedDocument } from '#lib/data/shared-document.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { readersCopy } from '#lib/domain/quote/readers-copy.ts'
import { reportFile } from '#lib/domain/report/report-file.ts'
import { takenThroughDoor } from '../door.ts'

/** The document as data: what page and PDF draw. */
export async function GET(_: Request, { params }: RouteContext<'/share/[token]/document.json'>) {
  return takenThroughDoor((await params).token, async (share) => {
    const document = await getSharedDocument(share)
    return fileAnswer(bytesOf(document), 'application/json', `${nameOf(document)}.json`)
  })
}

const bytesOf = (document: SharedDocument): string =>
  document.kind === 'report' ? reportFile(document) : canonicalJson(readersCopy(document.view))

const nameOf = (document: SharedDocument): string =>
  document.kind === 'report'
    ? `${document.view.project.name}, ${document.view.asOf}`
    : `${document.view.number}, version ${document.view.version}`
