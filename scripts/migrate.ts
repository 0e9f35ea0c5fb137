import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from './connect.ts'
import { Failure, reason, runScript } from './failure.ts'

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/** Prisma's own table and lock number, so that its `migrate deploy` and this runner can take turns. */
const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`
const lock = 72_707_369

export async function readMigrations(folder = 'prisma/migrations'): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database to the schema of the folder, one transaction per migration.
 * Refuses to go on from a history that the folder does not explain. Returns the names applied now.
 */
export const migrate = (url: string, folder?: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const migrations = await readMigrations(folder)
    await client.query(`set lock_timeout = '30s'`)
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(table)
    const { rows } = await client.query<Applied>(
      'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
    )
    refuseStrangeHistory(rows, migrations)
    const open = migrations.filter(({ name }) => !rows.some((row) => row.migration_name === name))
    for (const migration of open) await apply(client, migration)
    return open.map(({ name }) => name)
  })

function refuseStrangeHistory(applied: Applied[], migrations: Migration[]) {
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = migrations.find((known) => known.name === name)
    if (!migration)
      throw new Failure(
        `The data is of a newer version of Tunewise: it has migration ${name}, which this version does not know. Start the newer version, or this one with a backup from before.`,
      )
    if (!finished_at)
      throw new Failure(
        `Migration ${name} failed halfway earlier: restore a backup, or repair it and mark its row in _prisma_migrations.`,
      )
    if (migration.checksum !== checksum)
      throw new Failure(
        `Migration ${name} was changed after it was applied: restore its file and add a new migration instead.`,
      )
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (thrown) {
    await client.query('rollback').catch(() => {})
    throw new Failure(`Migration ${name} failed and was rolled back: ${reason(thrown)}.`, { cause: thrown })
  }
}

if (import.meta.main)
  await runScript(async () => {
    const applied = await migrate(process.env.DATABASE_URL ?? '')
    console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date')
  })
