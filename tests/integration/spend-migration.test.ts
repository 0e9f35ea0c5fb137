import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { migrate } from '#scripts/migrate.ts'
import { boundOwnerUrlOf, dropDatabase, newDatabase } from '#tests/support/database.ts'

const ROWS = 'spend_line_scope'
const names = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name))
  .sort()
const before = names.slice(
  0,
  names.findIndex((name) => name.endsWith(ROWS)),
)

let url: string
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tunewise-rows-'))
  for (const name of before) cpSync(`prisma/migrations/${name}`, join(folder, name), { recursive: true })
  url = await newDatabase('rows_of_before')
  await migrate(url, folder)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await dropDatabase(url)
})

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [workspace, user, client, project, standing, replaced, undone] = [1, 2, 3, 4, 5, 6, 7].map(id)

const bill = (importId: string | undefined, undoneAt: string) => `
  insert into spend_import (workspace_id, id, project_id, file_name, content_sha256, format, label, source_kind, summary,
    created_by, status, undone_at, undone_by)
  values ('${workspace}', '${importId}', '${project}', 'bill.csv', '${'a'.repeat(64)}', 'openai-cost-csv', 'OpenAI',
    'provider-cost', '{}', '${user}', '${undoneAt === 'null' ? 'committed' : 'undone'}', ${undoneAt},
    ${undoneAt === 'null' ? 'null' : `'${user}'`});`

const record = (at: number, importId: string | undefined, amount: string, archived = 'null', by = 'null') => `
  insert into spend_record (workspace_id, id, project_id, import_id, month, kind, provider, service, amount, currency, note,
    origin, created_by, archived_at, replaced_by)
  values ('${workspace}', '${id(at)}', '${project}', '${importId}', '2026-10-01', 'api', 'OpenAI', 'gpt', ${amount}, 'USD',
    '3 rows of bill.csv', 'import', '${user}', ${archived}, ${by});`

it('sums of bills of before become rows of which the same sums are made', async () => {
  await withClient(url, (owner) =>
    owner.query(`
      insert into workspace (id, name, currency, time_zone, locale, quote_prefix, tax_rate_percent, terms)
        values ('${workspace}', 'Harbour', 'USD', 'UTC', 'en-US', 'Q', '0', '');
      insert into app_user (id, email, name) values ('${user}', 'ada@example.com', 'Ada');
      insert into client (workspace_id, id, name, note) values ('${workspace}', '${client}', 'Nordwind', '');
      insert into project (workspace_id, id, client_id, name, description, status, currency)
        values ('${workspace}', '${project}', '${client}', 'Assistant', '', 'live', 'USD');
      ${bill(standing, 'null')} ${bill(replaced, 'null')} ${bill(undone, 'now()')}
      ${record(11, standing, '1.25')} ${record(12, standing, 'null')} ${record(13, standing, '9', 'now()')}
      ${record(14, replaced, '4', 'now()', `'${standing}'`)} ${record(15, undone, '5', 'now()')}`),
  )
  // As an owner whom the policies bind, and who must reach the rows of every workspace nevertheless.
  await migrate(await boundOwnerUrlOf('rows_of_before'))
  const read = (sql: string) => withClient(url, async (owner) => (await owner.query(sql)).rows)
  expect(
    await read(`select import_id, amount, replaced_by from spend_line order by import_id, amount`),
  ).toEqual([
    { import_id: standing, amount: '1.25', replaced_by: null },
    { import_id: standing, amount: null, replaced_by: null },
    { import_id: replaced, amount: '4', replaced_by: standing },
  ])
  expect(await read(`select import_id, amount, note from spend_record order by amount`)).toEqual([
    { import_id: standing, amount: '1.25', note: '3 rows of bill.csv' },
    { import_id: standing, amount: null, note: '3 rows of bill.csv' },
  ])
  expect(await read(`select distinct scope_key from spend_import`)).toEqual([{ scope_key: 'openai' }])
})
