import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { migrationSql } from '#scripts/make-migration.ts'
import { dropDatabase, newDatabase, ownerUrlOf, workerDatabase } from '#tests/support/database.ts'

let drawn: string

beforeAll(async () => {
  drawn = await newDatabase('drawn_from_schema')
  process.env.DATABASE_URL = drawn
  const sql = await migrationSql(undefined, 'prisma/schema.prisma')
  await withClient(drawn, (client) => client.query(sql))
})
afterAll(() => dropDatabase(drawn))

/** What Prisma's schema can say; checks, policies and triggers are beyond it and have tests of their own. */
const aspects = {
  columns: `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as default
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'
    order by 1, 2`,
  keys: `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('p', 'u', 'f') and connamespace = 'public'::regnamespace
      and conrelid::regclass::text <> '_prisma_migrations' order by 1, 2`,
  indexes: `select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  enumerations: `select t.typname as type, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by 1 order by 1`,
}

test.each(Object.entries(aspects))('migrations and schema agree on %s', async (_, sql) => {
  const [migrated, expected] = await Promise.all(
    [ownerUrlOf(workerDatabase), drawn].map((url) =>
      withClient(url, async (client) => (await client.query(sql)).rows),
    ),
  )
  expect(expected?.length).toBeGreaterThan(3)
  expect(migrated).toEqual(expected)
})
