import type pg from 'pg'
import { withClient } from './connect.ts'
import { Failure } from './failure.ts'

/** Few, since a row may be a piece of a file. */
const AT_ONCE = 200

/**
 * Brings every row of one database into another of the same schema that has none yet, in one transaction of its owner,
 * who need not be a superuser. Foreign keys are taken off and put on again, so that each is checked over all rows; then
 * both sides are compared row by row. Returns how many rows each table has.
 */
export const moveRows = (fromUrl: string, toUrl: string): Promise<Record<string, number>> =>
  withClient(fromUrl, (from) =>
    withClient(toUrl, async (to) => {
      for (const client of [from, to]) await client.query(`set timezone = 'UTC'`)
      await from.query('begin isolation level repeatable read read only')
      await to.query('begin')
      const tables = await tablesOf(to)
      await refuseFull(to, tables)
      const keys = await foreignKeys(to)
      for (const { table, name } of keys) await to.query(`alter table ${table} drop constraint ${name}`)
      const counts: Record<string, number> = {}
      for (const table of tables) {
        await openTable(to, table)
        await copyTable(from, to, table)
        counts[table] = await compare(from, to, table)
      }
      for (const table of tables) await closeTable(to, table)
      for (const { table, name, is } of keys)
        await to.query(`alter table ${table} add constraint ${name} ${is}`)
      await to.query('commit')
      return counts
    }),
  )

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations' order by relname`,
  )
  return rows.map(({ name }) => name)
}

async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; is: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as is
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`,
  )
  return rows
}

async function refuseFull(client: pg.Client, tables: string[]) {
  // Row-level security binds the owner: of a table of tenants he sees nothing, of users he does.
  for (const table of ['app_user', 'setup_token', 'catalogue_release'])
    if (tables.includes(table) && (await client.query(`select from ${table} limit 1`)).rowCount)
      throw new Failure('The database of DATABASE_URL has rows already: name one that is empty.')
}

async function openTable(client: pg.Client, table: string) {
  await client.query(`alter table ${table} disable trigger user`)
  await client.query(`alter table ${table} no force row level security`)
}

async function closeTable(client: pg.Client, table: string) {
  await client.query(`alter table ${table} enable trigger user`)
  await client.query(
    `do $$ begin if (select relrowsecurity from pg_class where oid = '${table}'::regclass) then
       alter table ${table} force row level security; end if; end $$`,
  )
}

/** Rows travel as the text that the database itself writes and reads: no figure passes through a number of ours. */
async function copyTable(from: pg.Client, to: pg.Client, table: string) {
  await from.query(`declare row cursor for select to_jsonb(x)::text as row from ${table} x`)
  for (;;) {
    const { rows } = await from.query<{ row: string }>(`fetch ${AT_ONCE} from row`)
    if (rows.length === 0) break
    await to.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      `[${rows.map(({ row }) => row).join()}]`,
    ])
  }
  await from.query('close row')
}

async function compare(from: pg.Client, to: pg.Client, table: string): Promise<number> {
  const sql = `select count(*)::int as count, md5(string_agg(mark, '' order by mark collate "C")) as mark
    from (select md5(x::text) as mark from ${table} x) x`
  const [mine, its] = await Promise.all(
    [from, to].map(async (client) => (await client.query<{ count: number; mark: string }>(sql)).rows[0]),
  )
  if (!mine || mine.count !== its?.count || mine.mark !== its.mark)
    throw new Failure(`The rows of ${table} arrived as others than they are: nothing was moved.`)
  return mine.count
}
