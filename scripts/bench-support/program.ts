import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure } from '../failure.ts'

const quiet = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'warn' }

/** Runs a script of this Node to its end, silently; true when it succeeded. */
export async function runStep(args: string[]): Promise<boolean> {
  const [code] = await once(spawn(process.execPath, args, { env: quiet, stdio: 'ignore' }), 'exit')
  return code === 0
}

/** Starts a script and waits for a line of its output; the lines until then come back. */
export async function startProgram(args: string[], ready: RegExp, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (ready.test(line)) break
  }
  if (!ready.test(lines.at(-1) ?? '')) throw new Failure(`${args[0]} ended early:\n${lines.join('\n')}`)
  child.stdout.resume()
  return {
    lines,
    /** Resident memory in MB, as Linux counts it; null elsewhere. */
    memory: () => residentMemory(child.pid),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Resident memory of a process in MB; null where there is no /proc. */
export function residentMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}
