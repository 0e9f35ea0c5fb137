import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram } from './program.ts'

/** What `fill.ts` made: ids, tokens of open links, and the cookie of the owner. */
type Filled = Record<
  'projectId' | 'comparisonId' | 'quoteId' | 'draftId' | 'quoteToken' | 'reportId' | 'reportToken' | 'cookie',
  string
>

/** A data folder that goes when the bench ends. */
export function scratchFolder(cleanUp: AsyncDisposableStack): string {
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-bench-'))
  // Under root PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711)
  cleanUp.defer(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The product with the sample workspace and ten thousand spend records, and where to find them. */
export async function startProduct(cleanUp: AsyncDisposableStack) {
  const env = { DATA_DIR: scratchFolder(cleanUp), PORT: '0', DATABASE_URL: '', APP_DATABASE_URL: '' }
  const program = await startProgram(['scripts/bench-support/serve-filled.ts'], /ready at/, env)
  cleanUp.defer(program.stop)
  const origin = program.lines.at(-1)?.match(/http\S+/)?.[0] ?? ''
  const line = program.lines.find((text) => text.startsWith('FILLED ')) ?? ''
  const filled: Filled = JSON.parse(line.slice('FILLED '.length))
  const at = (path: string) => `${origin}${path}`
  return { at, memory: program.memory, ...filled }
}
