import { parentPort } from 'node:worker_threads'
import { type PdfSource, typeset } from './typeset.ts'

/** What a worker answers: the document, or why there is none. */
export type WorkerAnswer = { bytes: Uint8Array } | { reason: string }

parentPort?.on('message', (source: PdfSource) => {
  let answer: WorkerAnswer
  try {
    answer = { bytes: typeset(source) }
  } catch (error) {
    answer = { reason: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})
