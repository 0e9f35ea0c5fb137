import { createHash } from 'node:crypto'
import { Failure } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'
import { Recent } from './recent.ts'
import type { PdfSource } from './typeset.ts'
import { drawInWorker } from './worker-pool.ts'

/** The document could not be set. `reason` is for the log: it may quote the document. */
export class DocumentFailure extends Failure {
  readonly reason: string

  constructor(reason: string) {
    super(
      'unexpected',
      'This PDF could not be made. Its page shows the same content; try again, and tell us if it stays so.',
    )
    this.name = 'DocumentFailure'
    this.reason = reason
  }
}

const enqueue = taskQueue(
  2,
  20,
  'Too many documents are being made at this moment. Try again in a few seconds.',
)

/** Some eighty documents. The same version gives the same bytes, so what was made is right for as long as it is kept. */
const recent = new Recent<Uint8Array<ArrayBuffer>>(16_000_000)

/** The picture is named in the view by its id; here it matters only whether it is there. */
const keyOf = ({ logo, ...source }: PdfSource): string =>
  createHash('sha256')
    .update(JSON.stringify([source, Boolean(logo)]))
    .digest('base64')

/**
 * A frozen view as tagged PDF/UA-1 (or PDF/A-2a for an archive); the only entrance to the typesetter. The same view
 * gives the same bytes. Two documents are made at a time and twenty wait. Throws Busy beyond that, DocumentFailure when
 * it cannot be set, and `invalid` with a sentence when it would be too long.
 */
export async function renderPdf(source: PdfSource): Promise<Uint8Array<ArrayBuffer>> {
  const key = keyOf(source)
  const made = recent.get(key)
  if (made) return made
  const bytes = await enqueue(async () => {
    // Whoever waited may have waited for the same document.
    const meanwhile = recent.get(key)
    if (meanwhile) return meanwhile
    const answer = await drawInWorker({ draw: 'pdf', source })
    if ('refusal' in answer) throw new Failure('invalid', answer.refusal)
    if ('reason' in answer) throw new DocumentFailure(answer.reason)
    return new Uint8Array(answer.bytes)
  })
  recent.keep(key, bytes, bytes.length)
  return bytes
}
