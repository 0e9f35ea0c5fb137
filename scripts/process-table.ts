import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** `startedAt` tells a process from a later one that was given the same number. */
export type RunningProcess = { startedAt: string; command: string }

/** The process of that number; undefined when it is gone or a zombie, which holds nothing any more. */
export function findProcess(pid: number): RunningProcess | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold anything; state and start time are fields 3 and 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { startedAt: fields[19] ?? '', command }
  } catch {
    return undefined
  }
}

function fromPs(pid: number): RunningProcess | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  const [, state, startedAt, command] =
    /^\s*(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+)\s+(.*)/.exec(stdout ?? '') ?? []
  if (!state || !startedAt || state.startsWith('Z')) return undefined
  return { startedAt: startedAt.replaceAll(/ +/g, '-'), command: command ?? '' }
}
