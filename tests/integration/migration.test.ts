import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { migrate } from '#scripts/migrate.ts'
import { dropDatabase, newDatabase } from '#tests/support/database.ts'

let folder: string
let url: string

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}
const read = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tunewise-migration-'))
  url = await newDatabase(`migration_${randomUUID().slice(0, 8)}`)
  write('20260101000000_first', 'create table one (id int)')
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await dropDatabase(url)
})

test('applies what is new, in order, and nothing twice', async () => {
  write('20260102000000_second', 'alter table one add column name text')
  expect(await migrate(url, folder)).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await migrate(url, folder)).toEqual([])
})

test('leaves rows that Prisma itself would have written', async () => {
  await migrate(url, folder)
  const [row] = await read('select * from _prisma_migrations')
  expect(row).toMatchObject({
    migration_name: '20260101000000_first',
    // printf 'create table one (id int)' | sha256sum
    checksum: 'b743a4c1742320e8f4883d2e15d9632a06c7ab088f94050fdddc1cc57e216d17',
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  })
  expect(row?.finished_at).toBeInstanceOf(Date)
})

test('two runners at once apply each migration once', async () => {
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(applied.flat()).toEqual(['20260101000000_first'])
})

test('refuses a migration that was changed after it was applied', async () => {
  await migrate(url, folder)
  write('20260101000000_first', 'create table other (id int)')
  await expect(migrate(url, folder)).rejects.toThrow(/^Migration 20260101000000_first was changed/)
})

test('refuses a database that is ahead of this version', async () => {
  await migrate(url, folder)
  rmSync(join(folder, '20260101000000_first'), { recursive: true })
  await expect(migrate(url, folder)).rejects.toThrow(/20260101000000_first, which this version does not know/)
})

test('refuses to go on after one that another tool left half-done', async () => {
  await migrate(url, folder)
  await read('update _prisma_migrations set finished_at = null')
  await expect(migrate(url, folder)).rejects.toThrow(/failed halfway earlier/)
})

test('a migration that fails leaves nothing behind and can be repaired', async () => {
  write('20260102000000_second', 'create table two (id int); select 1 / 0')
  await expect(migrate(url, folder)).rejects.toThrow(
    'Migration 20260102000000_second failed and was rolled back: division by zero.',
  )
  expect(await read(`select to_regclass('one') as one, to_regclass('two') as two`)).toEqual([
    { one: 'one', two: null },
  ])
  write('20260102000000_second', 'create table two (id int)')
  expect(await migrate(url, folder)).toEqual(['20260102000000_second'])
})
