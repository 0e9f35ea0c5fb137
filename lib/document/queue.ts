import { Failure } from '#lib/errors.ts'

/** Too many documents are waiting; a route answers it with 503. */
export class Busy extends Failure {
  constructor() {
    super('unexpected', 'Too many documents are being made at this moment. Try again in a few seconds.')
    this.name = 'Busy'
  }
}

/**
 * Lets `width` tasks run at a time and `length` more wait their turn, first come, first served. Who comes when all
 * places are taken gets `Busy` at once: shedding work early is what keeps the rest quick.
 */
export function taskQueue(width: number, length: number) {
  const waiting: (() => void)[] = []
  let running = 0

  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return async function enqueue<T>(task: () => Promise<T>): Promise<T> {
    if (running < width) running += 1
    else if (waiting.length < length) await new Promise<void>((turn) => waiting.push(turn))
    else throw new Busy()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
