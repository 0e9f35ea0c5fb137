import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.ts'
import { findProcess } from './process-table.ts'

/**
 * Clears the way after a predecessor that could not: a server left running on this data directory is stopped,
 * and a `postmaster.pid` that names no such server (gone, a zombie, another program by now) is removed.
 */
export async function clearPostmaster(data: string, patienceMs = 60_000): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const isOurs = () => findProcess(pid)?.command.includes(`-D ${data} `) ?? false
  if (isOurs()) process.kill(pid, 'SIGINT')
  for (const end = Date.now() + patienceMs; isOurs(); await sleep(50))
    if (Date.now() > end)
      throw new Failure(`PostgreSQL (process ${pid}) still runs on ${data} and does not stop.`)
  rmSync(file, { force: true })
}
