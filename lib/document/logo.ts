import { Failure, invalid } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'
import { drawInWorker } from './worker-pool.ts'

const enqueue = taskQueue(1, 5, 'Other logos are being read. Try again in a minute.')

/** An uploaded picture drawn anew as PNG, with its size. Throws `invalid` at the field `logo`. */
export async function recodeLogo(file: Uint8Array) {
  const answer = await enqueue(() => drawInWorker({ draw: 'logo', file }))
  if ('refusal' in answer) throw invalid({ logo: answer.refusal })
  if ('reason' in answer) throw new Failure('unexpected', 'This picture could not be drawn. Try another one.')
  const image = new Uint8Array(answer.bytes)
  const view = new DataView(image.buffer)
  return { image, width: view.getUint32(16), height: view.getUint32(20) }
}
