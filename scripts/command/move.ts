import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { claimDataFolder } from '../data-folder.ts'
import { Failure, reason } from '../failure.ts'
import { migrate } from '../migrate.ts'
import { moveRows } from '../move.ts'
import { startPostgres } from '../postgres.ts'

export const MOVE_USAGE = 'DATABASE_URL=… tunewise move [--data DIR]'

/** Takes a stopped installation from its embedded database to the empty one of DATABASE_URL. */
export async function move(args: readonly string[]): Promise<object> {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } })
    const url = process.env.DATABASE_URL
    if (!url)
      throw new Failure(`Name the new database, which is empty, by DATABASE_URL. Usage: ${MOVE_USAGE}`)
    const path = resolve(values.data ?? (process.env.DATA_DIR || '.data'))
    if (!existsSync(join(path, 'postgres')))
      throw new Failure(`There is no installation in ${path}: name its folder by --data DIR.`)
    await using cleanUp = new AsyncDisposableStack()
    const { folder, release } = claimDataFolder(path)
    cleanUp.defer(release)
    const postgres = await startPostgres(folder, () => {})
    cleanUp.defer(postgres.stop)
    const from = await postgres.urlOf('tunewise')
    for (const database of [from, url]) await migrate(database)
    const counts = Object.values(await moveRows(from, url))
    return { ok: true, tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) }
  } catch (thrown) {
    return { ok: false, error: reason(thrown) }
  }
}
