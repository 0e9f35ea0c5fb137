import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs a file of node_modules on this Node, its output shown as it comes; true when it succeeded. */
export function runProgram(file: string, args: string[], env: Record<string, string> = {}): boolean {
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, [join('node_modules', file), ...args], options).status === 0
}
