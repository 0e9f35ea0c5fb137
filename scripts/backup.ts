import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { cp, open, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { withClient } from './connect.ts'
import { claimDataFolder } from './data-folder.ts'
import { codeOf, Failure } from './failure.ts'
import { runningUrl } from './open-database.ts'
import { startPostgres } from './postgres.ts'

/** What PostgreSQL makes anew at its start, or what belongs to the process that runs: a folder stays, empty. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|(log|pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans))\/.*)$|(^|\/)(pgsql_tmp|pg_internal\.init)/

export type Backup = { folder: string; wasRunning: boolean; workspaces: number }

/**
 * Copies the installation of `folder` to `target`, which is then one itself: a start with it is the restore. A server
 * that runs goes on; what it acknowledged before the call is in the copy. The copy is opened once, so that one which
 * does not open is no backup.
 */
export async function backUp(folder: string, target: string): Promise<Backup> {
  if (!existsSync(join(folder, 'postgres')))
    throw new Failure(`There is no installation in ${folder}: name its folder by --data DIR.`)
  makeEmpty(target)
  try {
    const url = await runningUrl(folder)
    await (url ? copyRunning(url, folder, target) : copyStopped(folder, target))
    await cp(join(folder, 'secrets'), join(target, 'secrets'), { recursive: true })
    return { folder: target, wasRunning: url !== null, workspaces: await openOnce(target) }
  } catch (thrown) {
    rmSync(target, { recursive: true, force: true })
    if (codeOf(thrown) === 'ENOSPC') throw new Failure(`The disk of ${target} is full: nothing was kept.`)
    throw thrown
  }
}

function makeEmpty(target: string) {
  try {
    if (existsSync(target) && readdirSync(target).length > 0)
      throw new Failure(`${target} is not empty: name a folder that does not exist yet.`)
    // As a data folder: others may pass through, but not look around.
    mkdirSync(target, { recursive: true, mode: 0o711 })
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    throw new Failure(`${target} cannot be written (${codeOf(thrown)}): name another folder.`)
  }
}

async function copyStopped(folder: string, target: string) {
  const { release } = claimDataFolder(folder)
  try {
    await copyTree(join(folder, 'postgres'), join(target, 'postgres'), /^(postmaster\.(pid|opts)|log\/.*)$/)
  } finally {
    release()
  }
}

/** As `pg_basebackup` does it, by PostgreSQL's own functions: files while they change, and the log that mends them. */
const copyRunning = (url: string, folder: string, target: string) =>
  withClient(url, async (client) => {
    const [from, to] = [join(folder, 'postgres'), join(target, 'postgres')]
    // Gone with this connection; until then nothing of the log is thrown away.
    await client.query(
      `select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`,
    )
    const ask = async (sql: string) => (await client.query<Record<string, string>>(sql)).rows[0] ?? {}
    const { first = '' } = await ask(
      `select pg_walfile_name(pg_backup_start('tunewise backup', true)) as first`,
    )
    await copyTree(from, to, LEFT_OUT)
    const { label = '', last = '' } = await ask(
      'select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
    )
    await writeFile(join(to, 'backup_label'), label, { mode: 0o600, flush: true })
    for (const name of await readdir(join(from, 'pg_wal')))
      if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
        await copyFile(join(from, 'pg_wal', name), join(to, 'pg_wal', name))
  })

async function copyTree(from: string, to: string, leftOut: RegExp) {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const name = relative(from, join(entry.parentPath, entry.name))
    if (leftOut.test(name)) continue
    if (entry.isDirectory()) mkdirSync(join(to, name), { recursive: true, mode: 0o700 })
    else if (entry.isFile()) await copyFile(join(from, name), join(to, name))
  }
}

/** A file may have gone since it was listed; whether the log knows of it, the start of the copy tells. */
async function copyFile(from: string, to: string) {
  try {
    await cp(from, to)
    const file = await open(to, 'r+')
    await file.sync()
    await file.close()
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown
  }
}

async function openOnce(folder: string): Promise<number> {
  const postgres = await startPostgres(folder, () => {})
  try {
    return await withClient(await postgres.urlOf('tunewise'), async (client) => {
      const { rows } = await client.query<{ count: number }>('select count(*)::int as count from workspace')
      return rows[0]?.count ?? 0
    })
  } finally {
    await postgres.stop()
  }
}
