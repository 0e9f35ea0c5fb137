import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withClient } from './connect.ts'
import { claimDataFolder } from './data-folder.ts'
import { applicationUrl } from './database-role.ts'
import { Failure } from './failure.ts'
import { openInstallation } from './installation.ts'
import { readMigrations } from './migrate.ts'
import { applicationSecrets, keptSecret } from './secrets.ts'

/** The address of the embedded database of a folder, as long as it answers there. */
export async function runningUrl(folder: string): Promise<string | null> {
  const port = join(folder, 'postgres.port')
  if (!existsSync(port)) return null
  const password = keptSecret(folder, 'postgres-password')
  const url = `postgres://postgres:${password}@127.0.0.1:${readFileSync(port, 'utf8').trim()}/tunewise`
  const isThere = await withClient(url, async () => true).catch(() => false)
  return isThere ? url : null
}

/** A server that runs does the migrations when it starts, and no command behind its back. */
async function refuseOlder(ownerUrl: string) {
  const known = (await readMigrations()).map(({ name }) => name)
  const missing = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query('select migration_name from _prisma_migrations')
    return known.filter((name) => !rows.some((row) => row.migration_name === name))
  })
  if (missing.length > 0)
    throw new Failure('The server that runs is of an older version than this command: start it again first.')
}

/**
 * The database of an installation, running or stopped, as its owner sees it; one that is stopped runs until the end of
 * `cleanUp`. Afterwards the environment holds what lib/env.ts reads.
 */
export async function openDatabase(
  path: string | undefined,
  cleanUp: AsyncDisposableStack,
): Promise<{ ownerUrl: string }> {
  const folder = resolve(path ?? (process.env.DATA_DIR || '.data'))
  const given = process.env.DATABASE_URL
  if (!given && !existsSync(join(folder, 'postgres')))
    throw new Failure(`There is no installation in ${folder}: name its folder by --data DIR.`)
  const running = given || (await runningUrl(folder))
  if (!running) {
    const claim = claimDataFolder(folder)
    cleanUp.defer(claim.release)
    return openInstallation(claim.folder, cleanUp, (line) => console.error(line))
  }
  await refuseOlder(running)
  const secrets = applicationSecrets(folder)
  const appUrl = await applicationUrl(running, secrets.NEXTAUTH_SECRET, process.env.APP_DATABASE_URL)
  delete process.env.DATABASE_URL
  Object.assign(process.env, secrets, { APP_DATABASE_URL: appUrl })
  return { ownerUrl: running }
}
