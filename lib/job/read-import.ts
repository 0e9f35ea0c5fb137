import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { saveMapping } from '#lib/data/spend-mapping.ts'
import { claimReading, getReading, keepReading, stopReading } from '#lib/data/spend-reading.ts'
import { failImport } from '#lib/data/spend-stage.ts'
import { Failure } from '#lib/errors.ts'
import { answersOf, wordsOf } from '#lib/import/given.ts'
import { describeError, log } from '#lib/log.ts'
import { taskQueue } from '#lib/queue.ts'
import { recogniseImport } from './recognise-import.ts'
import { stageBill } from './stage-bill.ts'
import { storedSource } from './stored-source.ts'

/** Reading takes a core: two at a time leave room for those who look at pages. */
const queue = taskQueue(2, 100, 'Many files wait to be read. Try again in some minutes.')

const BEAT_MS = 5_000

/** Those of this process. One that is stopped and begun again must not have two readers. */
const running = new Map<string, Promise<void>>()

type Order = Parameters<typeof claimReading>[1]

/**
 * Takes an order to read a file. The reading goes on when nobody looks any more; its end is the state of the import.
 * Throws invalid and conflict as `claimReading` does, and Busy when too many wait.
 */
export async function startReading(scope: Scope, order: Order): Promise<void> {
  await claimReading(scope, order)
  if (order.answers.mapping) await rememberMapping(scope, order)
  const before = running.get(order.id) ?? Promise.resolve()
  const task = queue(async () => {
    await before
    await read(scope, order.id)
  })
  const beat = beating(scope, order.id)
  const ended = task.catch(() => {}).finally(beat.stop)
  running.set(order.id, ended)
  ended.then(() => running.get(order.id) === ended && running.delete(order.id))
  try {
    // Too many: that is known at once, everything else only later.
    await Promise.race([task, Promise.resolve()])
  } catch (error) {
    await stopReading(scope, order.id)
    throw error
  }
}

async function rememberMapping(scope: Scope, order: Order): Promise<void> {
  const { recognition } = await recogniseImport(scope, order.id, order)
  if (recognition.headSha256) await saveMapping(scope, order.projectId, recognition.headSha256, order.answers)
}

/** How much of a file has been taken, and of how many rows that was. */
const progress = new Map<string, { bytes: number; taken: number; rows: number }>()

function expectedOf(id: string): number | null {
  const { bytes, taken, rows } = progress.get(id) ?? { bytes: 0, taken: 0, rows: 0 }
  return taken > 0 && rows > 0 ? Math.max(rows, Math.round((rows * bytes) / taken)) : null
}

/** Says that somebody reads, or waits for his turn to; a failure to say so changes nothing of the reading. */
function beating(scope: Scope, id: string) {
  const timer = setInterval(() => {
    keepReading(scope, id, expectedOf(id)).catch(() => {})
  }, BEAT_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Never throws: whatever goes wrong is a state of the import. */
async function read(scope: Scope, id: string): Promise<void> {
  try {
    if (!(await keepReading(scope, id, null))) return
    const { bytes, answers } = await getReading(scope, id)
    const noted = { bytes, taken: 0, rows: 0 }
    progress.set(id, noted)
    const source = await storedSource(scope, { id, bytes }, (taken) => {
      noted.taken = taken
    })
    const onRow = () => {
      noted.rows += 1
    }
    await stageBill(scope, id, source, { words: wordsOf(answers), answers: answersOf(answers) }, onRow)
  } catch (error) {
    // Stopped by somebody, or refused: both are told by the import itself.
    if (error instanceof Failure) return
    log.error({ error: describeError(error) }, 'a bill could not be read')
    const sentence = 'Something went wrong on our side while this file was read. Read it again.'
    await failImport(scope, id, sentence).catch(() => {})
  } finally {
    progress.delete(id)
  }
}
