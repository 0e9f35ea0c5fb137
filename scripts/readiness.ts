import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readMigrations } from './migrate.ts'

/**
 * Tells what keeps the server from answering, within a second: the database, or a schema older than this version.
 * Questions that arrive together share one answer.
 */
export async function watchReadiness(appUrl: string, cleanUp: AsyncDisposableStack) {
  const newest = (await readMigrations()).at(-1)?.name
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: 1,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
    idleTimeoutMillis: 0,
  })
  pool.on('error', () => {})
  cleanUp.defer(() => pool.end())
  let current: Promise<string | undefined> | undefined

  const look = async () => {
    try {
      const { rowCount } = await pool.query(
        'select from _prisma_migrations where migration_name = $1 and finished_at is not null',
        [newest],
      )
      return rowCount ? undefined : 'the schema is of another version'
    } catch {
      return 'the database does not answer'
    }
  }
  return (): Promise<string | undefined> => {
    const late = sleep(1_000, 'the database does not answer', { ref: false })
    current ??= Promise.race([look(), late]).finally(() => {
      current = undefined
    })
    return current
  }
}
