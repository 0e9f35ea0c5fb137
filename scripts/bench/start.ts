import type { Measurement } from '../bench.ts'
import { scratchFolder } from '../bench-support/product.ts'
import { startProgram } from '../bench-support/program.ts'

/** From the command to the address, on a built tree: with an empty data folder, then again with what it left. */
export default async function start(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const env = { DATA_DIR: scratchFolder(cleanUp), PORT: '0', DATABASE_URL: '', APP_DATABASE_URL: '' }
  const run = async () => {
    const begin = performance.now()
    const program = await startProgram(['scripts/serve.ts'], /ready at/, env)
    const seconds = (performance.now() - begin) / 1_000
    const memory = program.memory()
    await program.stop()
    return { seconds, memory }
  }
  await run() // builds the application where it is stale
  const fresh = scratchFolder(cleanUp)
  env.DATA_DIR = fresh
  const first = await run()
  const again = await run()
  return [
    { what: 'Start with an empty data folder', value: first.seconds, unit: 's' },
    { what: 'Start again', value: again.seconds, unit: 's' },
    ...(again.memory === null ? [] : [{ what: 'Memory of the server', value: again.memory, unit: 'MB' }]),
  ]
}
