import { parentPort } from 'node:worker_threads'
import { type PdfSource, TooLong, typeset } from './typeset.ts'

/** What a worker answers: the document, or why there is none: a sentence for its reader, or a reason for the log. */
export type WorkerAnswer = { bytes: Uint8Array } | { refusal: string } | { reason: string }

parentPort?.on('message', (source: PdfSource) => {
  let answer: WorkerAnswer
  try {
    answer = { bytes: typeset(source) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    answer = error instanceof TooLong ? { refusal: reason } : { reason }
  }
  parentPort?.postMessage(answer)
})
