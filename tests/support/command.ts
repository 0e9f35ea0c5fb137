import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Ended = { code: number | null; lines: string[] }

/** Runs a command of ours to its end, with nothing of the surrounding environment but the path. */
export async function runCommand(args: string[], env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, lines: output.trim().split('\n') }
}

/** A folder for one test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-scratch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
