import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilledWorkspace, Filling } from '../crowd/open.ts'
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

async function serve<Told>(cleanUp: AsyncDisposableStack, more: Record<string, string>) {
  const env = { DATA_DIR: scratchFolder(cleanUp), PORT: '0', DATABASE_URL: '', APP_DATABASE_URL: '', ...more }
  const program = await startProgram(['scripts/bench-support/serve-filled.ts'], /ready at/, env)
  cleanUp.defer(program.stop)
  const origin = program.lines.at(-1)?.match(/http\S+/)?.[0] ?? ''
  const line = program.lines.find((text) => text.startsWith('FILLED ')) ?? ''
  const told: Told = JSON.parse(line.slice('FILLED '.length))
  const at = (path: string) => `${origin}${path}`
  return { at, memory: program.memory, ...told }
}

/** The product with the sample workspace and ten thousand spend records, and where to find them. */
export const startProduct = (cleanUp: AsyncDisposableStack) => serve<Filled>(cleanUp, {})

/**
 * The product with a workspace that is full, or empty, and the places to look at: `at(places.comparisons)` is the page
 * of the comparison, `at(`${places.projects}/spend`)` that of the project's spend, `at(places.sharedQuote)` the page of
 * the client, each with the header `cookie`. What stands in a crowded one is said at `buildCrowd`.
 */
export const startFilled = (
  cleanUp: AsyncDisposableStack,
  filling: Filling,
  more: Record<string, string> = {},
) => serve<FilledWorkspace>(cleanUp, { BENCH_FILLING: filling, ...more })
