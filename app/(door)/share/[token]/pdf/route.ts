import { fileAnswer } from '#app/api/answer.ts'
import { getSharedPrint, type SharedDocument } from '#lib/data/shared-document.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { takenThroughDoor } from '../door.ts'

const PDF = 'application/pdf'

export async function GET(_: Request, { params }: RouteContext<'/share/[token]/pdf'>) {
  return takenThroughDoor((await params).token, async (share) => {
    const { document, logo } = await getSharedPrint(share)
    return fileAnswer(await renderPdf({ ...sourceOf(document), logo }), PDF, nameOf(document))
  })
}

function sourceOf(document: SharedDocument): Parameters<typeof renderPdf>[0] {
  if (document.kind === 'report')
    return { kind: 'report', view: document.view, sha256: document.frozen?.sha256 }
  const { view, answer, sha256, frozen } = document
  if (answer?.kind !== 'accepted') return { kind: 'quote', view }
  const { name, role, at, how } = answer
  const entered = how ? { how } : {}
  return { kind: 'quote', view, proof: { name, role, at, ...entered, sha256, frozen: frozen ?? undefined } }
}

const nameOf = (document: SharedDocument): string =>
  document.kind === 'quote'
    ? `${document.view.number}, version ${document.view.version}.pdf`
    : `${document.view.project.name}, ${document.view.asOf}.pdf`
