import { Failure } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'
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

/**
 * A frozen view as tagged PDF/UA-1 (or PDF/A-2a for an archive); the only entrance to the typesetter. The same view
 * gives the same bytes. Two documents are made at a time and twenty wait. Throws Busy beyond that, DocumentFailure when
 * it cannot be set, and `invalid` with a sentence when it would be too long.
 */
export const renderPdf = (source: PdfSource): Promise<Uint8Array<ArrayBuffer>> =>
  enqueue(async () => {
    const answer = await drawInWorker({ draw: 'pdf', source })
    if ('refusal' in answer) throw new Failure('invalid', answer.refusal)
    if ('reason' in answer) throw new DocumentFailure(answer.reason)
    return new Uint8Array(answer.bytes)
  })
