import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { WorkerAnswer, WorkerTask } from './worker.ts'

/** Two hundred pages of a table take a quarter of it on a slow machine that has nothing else to do. */
const LONGEST_MS = 45_000

const idle: Worker[] = []

/**
 * Runs the TypeScript file itself. Fetched at run time, since Turbopack (16.4) would follow an imported Worker and bundle
 * the file to where it cannot be found. It gets no environment: nothing in it is a typesetter's business. A small heap
 * makes it collect the canvases it has drawn on: without limits 200 documents grew memory by another 150 MB.
 */
function start(): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = new threads.Worker(join(process.cwd(), 'lib/document/worker.ts'), {
    execArgv: [],
    env: {},
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 },
  })
  worker.unref()
  return worker
}

/**
 * Draws beside the thread that answers requests. A worker that crashes or hangs is ended and takes only its own
 * document with it; the next one starts anew.
 */
export function drawInWorker(task: WorkerTask): Promise<WorkerAnswer> {
  const worker = idle.pop() ?? start()
  return new Promise((resolve) => {
    const finish = (answer: WorkerAnswer, isHealthy: boolean) => {
      clearTimeout(timer)
      // Without a name it would also take away what Node itself listens to, and the worker would fall silent.
      for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
      if (isHealthy) idle.push(worker)
      else void worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => finish({ reason: 'drawing took too long' }, false), LONGEST_MS)
    worker.once('message', (answer: WorkerAnswer) => finish(answer, true))
    worker.once('error', (error) => finish({ reason: String(error) }, false))
    worker.once('exit', (code) => finish({ reason: `the worker ended with code ${code}` }, false))
    worker.postMessage(task)
  })
}
