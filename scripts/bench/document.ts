import { execFileSync } from 'node:child_process'
import type { Measurement } from '../bench.ts'

/** In a process of its own, so that the memory measured is that of documents alone. */
export default async function document(): Promise<Measurement[]> {
  const args = ['--expose-gc', '--conditions=react-server', 'scripts/bench-support/documents.ts']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
