import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { migrate } from '#scripts/migrate.ts'
import { boundOwnerUrlOf, dropDatabase, newDatabase } from '#tests/support/database.ts'

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

test('what the first release kept arrives whole, also where policies bind the owner of the database', async () => {
  const [workspace, user, project, comparison, timeline, phase, one, two] = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (last) => `00000000-0000-7000-8000-00000000000${last}`,
  )
  rmSync(join(folder, '20260101000000_first'), { recursive: true })
  cpSync('prisma/migrations/20261124000000_first', join(folder, '20261124000000_first'), { recursive: true })
  await migrate(url, folder)
  const task = (id: string | undefined, position: number, day: string) =>
    `('${workspace}', '${id}', '${phase}', ${position}, 'Task', '${day}', '${day}', '${day}', '${day}', false)`
  const spend = (last: number, amount: string) =>
    `('${workspace}', '00000000-0000-7000-8000-0000000000${last}', '${project}', '2026-10-01', 'api', 'OpenAI', 'gpt', ${amount}, 'USD', '', 'typed', '${user}')`
  await read(`
    insert into workspace (id, name, currency, time_zone, locale, quote_prefix, tax_rate_percent, terms)
      values ('${workspace}', 'Harbour', 'USD', 'UTC', 'en-US', 'Q', '0', '');
    insert into app_user (id, email, name) values ('${user}', 'ada@example.com', 'Ada');
    insert into client (workspace_id, id, name, note) values ('${workspace}', '${user}', 'Nordwind', '');
    insert into project (workspace_id, id, client_id, name, description, status, currency)
      values ('${workspace}', '${project}', '${user}', 'Assistant', '', 'live', 'USD');
    insert into catalogue_release (id, sha256, as_of, content) values ('r', '${'0'.repeat(64)}', '2026-11-01', '{}');
    insert into comparison (workspace_id, id, project_id, name, settings, schema_version, release_id, result)
      values ('${workspace}', '${comparison}', '${project}', 'Ways', '{"preset": "support"}', 1, 'r', '{"total": 1.50}');
    insert into timeline (workspace_id, id, project_id, approach, template, starts_on)
      values ('${workspace}', '${timeline}', '${project}', 'prompting', 'prompting', '2026-11-02');
    insert into phase (workspace_id, id, timeline_id, position, name) values ('${workspace}', '${phase}', '${timeline}', 0, 'Start');
    insert into task (workspace_id, id, phase_id, position, name, starts_on, ends_on, baseline_starts_on, baseline_ends_on, is_gate)
      values ${task(one, 0, '2026-11-02')}, ${task(two, 1, '2026-11-03')};
    insert into spend_record (workspace_id, id, project_id, month, kind, provider, service, amount, currency, note, origin, created_by)
      values ${spend(11, '12.345678901234567890')}, ${spend(12, 'null')}`)
  await migrate(await boundOwnerUrlOf(new URL(url).pathname.slice(1)))
  expect(await read('select number, preset, result::text from comparison_version')).toEqual([
    { number: 1, preset: 'support', result: '{"total": 1.50}' },
  ])
  expect(await read('select task_id, after_id from task_link')).toEqual([{ task_id: two, after_id: one }])
  expect((await read('select task_id from task_day order by 1')).map((row) => row.task_id)).toEqual([
    one,
    two,
  ])
  expect(await read('select baseline_at = created_at as is_kept from timeline')).toEqual([{ is_kept: true }])
  expect(await read('select amount from spend_record order by id')).toEqual([
    { amount: '12.345678901234567890' },
    { amount: null },
  ])
})
