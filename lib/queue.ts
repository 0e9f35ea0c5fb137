import { Failure } from './errors.ts'

/** Too many are waiting for the same scarce thing; a route answers it with 503. */
export class Busy extends Failure {
  constructor(message: string) {
    super('unexpected', message)
    this.name = 'Busy'
  }
}

/**
 * Lets `width` tasks run at a time and `length` more wait their turn, first come, first served. Who comes when all
 * places are taken gets `Busy` with the sentence at once: shedding work early is what keeps the rest quick.
 */
export function taskQueue(width: number, length: number, sentence: string) {
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
    else throw new Busy(sentence)
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
