import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeOf, Failure } from './failure.ts'
import { findProcess } from './process-table.ts'

/** Makes the folder of everything that outlives a run, and holds it until `release`: one server per folder. */
export function claimDataFolder(path = process.env.DATA_DIR || '.data'): {
  folder: string
  release: () => void
} {
  const folder = resolve(path)
  const own = join(folder, `.claim-${randomUUID()}`)
  try {
    // Others may pass through (PostgreSQL runs as another user under root) but not look around.
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    writeFileSync(own, `${process.pid} ${findProcess(process.pid)?.startedAt}`, { mode: 0o600 })
  } catch (thrown) {
    if (existsSync(own)) rmSync(own)
    // Another folder would be an installation without what this one holds.
    if (codeOf(thrown) === 'ENOSPC')
      throw new Failure(`The disk of the data folder ${folder} is full: free some of it, then start again.`)
    throw new Failure(
      `The data folder ${folder} cannot be written (${codeOf(thrown)}): set DATA_DIR to one that can.`,
    )
  }
  const claim = join(folder, 'server.pid')
  try {
    takeClaim(own, claim, folder)
  } finally {
    rmSync(own)
  }
  return { folder, release: () => rmSync(claim, { force: true }) }
}

/** A hard link appears at once and whole, so that two starts at the same moment cannot both win. */
function takeClaim(own: string, claim: string, folder: string) {
  for (;;) {
    try {
      return linkSync(own, claim)
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown
    }
    const [pid, startedAt] = readFileSync(claim, 'utf8').split(' ')
    if (findProcess(Number(pid))?.startedAt === startedAt)
      throw new Failure(
        `Another server (process ${pid}) is using the data folder ${folder}: stop it or set DATA_DIR.`,
      )
    rmSync(claim, { force: true })
  }
}
