import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#scripts/connect.ts'
import { refusePowerfulRole } from '#scripts/database-role.ts'
import { ownerClient, ownerUrlOf, workerDatabase } from '#tests/support/database.ts'

let owner: pg.Client
let application: pg.Client

beforeAll(async () => {
  owner = await ownerClient()
  application = await connect(process.env.APP_DATABASE_URL ?? '')
})
afterAll(() => Promise.all([owner.end(), application.end()]))

const column = async (sql: string) => (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name)

/** Tables of tenants: those with a workspace_id, but for the session, which is found before a workspace is known. */
const tenantTables = `select table_name as name from information_schema.columns
  join information_schema.tables using (table_schema, table_name)
  where table_schema = 'public' and table_type = 'BASE TABLE'
    and column_name = 'workspace_id' and table_name <> 'session'
  union select 'workspace' order by 1`

test('the role of the application owns nothing and has no powers', async () => {
  const { rows } = await application.query(
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
       (select count(*)::int from pg_class where relowner = r.oid) as owned,
       pg_has_role(oid, 'tunewise_app', 'usage') as is_app
     from pg_roles r where rolname = current_user`,
  )
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owned: 0,
      is_app: true,
    },
  ])
})

test('a powerful role in its place is refused', async () => {
  await expect(refusePowerfulRole(ownerUrlOf(workerDatabase))).rejects.toThrow(/must own nothing/)
})

test('every table of a tenant has forced row-level security', async () => {
  const forced = `select relname as name from pg_class
    where relrowsecurity and relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1`
  expect(await column(forced)).toEqual(await column(tenantTables))
})

test('every view reads as the one who asks, bound by the policies of its tables', async () => {
  const views = `select relname as name from pg_class
    where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace`
  expect(await column(views)).not.toEqual([])
  expect(await column(`${views} and not coalesce('security_invoker=true' = any(reloptions), false)`)).toEqual(
    [],
  )
})

test('every table of a tenant has the workspace first in its key', async () => {
  const led = `select c.conrelid::regclass::text as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'p' and a.attname = 'workspace_id' union select 'workspace' order by 1`
  expect(await column(led)).toEqual(await column(tenantTables))
})

test('without a workspace no row of a tenant is seen and none can be written', async () => {
  for (const table of await column(tenantTables))
    expect((await application.query(`select from ${table}`)).rowCount, table).toBe(0)
  await expect(
    application.query(
      `insert into counter (workspace_id, name, value) values (gen_random_uuid(), 'quote', 1)`,
    ),
  ).rejects.toThrow(/row-level security/)
})

test.each([
  'update catalogue_release set sha256 = sha256',
  'insert into setup_token (token_sha256) values (sha256($$x$$))',
  'update audit_event set summary = summary',
  'delete from acceptance',
  'update report set title = title',
  'update share_link set token_sha256 = token_sha256',
  'delete from app_user',
  'truncate client',
])('the application may not %s', async (sql) => {
  await expect(application.query(sql)).rejects.toThrow(/permission denied/)
})

test.each([
  'alter table client disable row level security',
  'drop table client',
  'create table mine (id int)',
  'set role postgres',
])('the application cannot %s', async (sql) => {
  await expect(application.query(sql)).rejects.toThrow(/must be owner|permission denied/)
})
