import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/data/id.ts'
import { ownerClient } from '#tests/support/database.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let owner: pg.Client
const [quote, sent, draft, line, share, report, other] = Array.from({ length: 7 }, newId)

/** Rows as plain SQL by the superuser: what is refused here is refused by the database itself. */
async function insert(table: string, row: Record<string, unknown>) {
  const names = Object.keys(row)
  const places = names.map((_, index) => `$${index + 1}`)
  await owner.query(`insert into ${table} (${names}) values (${places})`, Object.values(row))
}

const version = (workspace_id: string, id: string | undefined, number: number) => ({
  ...{ workspace_id, id, quote_id: quote, version: number, title: 'Assistant', introduction: '', terms: '' },
  ...{
    currency: 'EUR',
    valid_until: '2027-01-31',
    discount_percent: 0,
    tax_rate_percent: 19,
    tax_rounding: 'total',
  },
})

const lineOf = (workspace_id: string, version_id: string | undefined, id: string | undefined) => ({
  ...{ workspace_id, id, version_id, position: 0, kind: 'one-off', label: 'Set-up', description: '' },
  ...{ quantity: 1, unit: 'day', unit_price_minor: 90_000 },
})

let workspace: string

beforeAll(async () => {
  owner = await ownerClient()
  const { scope } = await freshWorkspace()
  const { projectId } = await newProject(scope)
  workspace = scope.workspaceId
  const by = { workspace_id: workspace, created_by: scope.userId }
  await insert('quote', { workspace_id: workspace, id: quote, project_id: projectId })
  await insert('quote_version', version(workspace, sent, 1))
  await insert('quote_version', version(workspace, draft, 2))
  await insert('quote_line', lineOf(workspace, sent, line))
  await owner.query(
    `update quote_version set sent_at = now(), sent_by = $2, snapshot = '{}', sha256 = 'seen' where id = $1`,
    [sent, scope.userId],
  )
  await insert('report', {
    ...by,
    id: report,
    project_id: projectId,
    title: 'May',
    as_of: '2026-05-31',
    snapshot: {},
    sha256: 'x',
  })
  await insert('share_link', {
    ...{
      ...by,
      id: share,
      version_id: sent,
      label: '',
      token_sha256: Buffer.alloc(32),
      token_sealed: Buffer.alloc(1),
    },
    expires_at: '2027-01-31',
  })
})
afterAll(() => owner.end())

const answer = (change: Record<string, unknown>) => ({
  ...{ workspace_id: workspace, id: newId(), quote_id: quote, version_id: sent, share_id: share },
  ...{
    idempotency_key: newId(),
    name: 'Bo',
    role: 'CTO',
    sha256: 'seen',
    total_minor: 107_100,
    currency: 'EUR',
  },
  ...{ address: '192.0.2.1', user_agent: '' },
  ...change,
})

test.each([
  'audit_event',
  'acceptance',
  'decline',
  'quote_withdrawal',
  'quote_extension',
  'acceptance_reversal',
  'share_view',
  'catalogue_release',
  'rate_card',
])('rows of %s are kept by a trigger, even from the owner', async (table) => {
  const { rows } = await owner.query(
    `select tgname as name from pg_trigger where tgrelid = $1::regclass and tgenabled = 'O' and tgname in ('append_only', 'keep')`,
    [table],
  )
  expect(rows).toHaveLength(2)
  await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/never changed or removed/)
})

test('an acceptance must name the very content that was sent, and then stays', async () => {
  for (const change of [{ sha256: 'other' }, { version_id: draft }])
    await expect(insert('acceptance', answer(change))).rejects.toThrow(/does not match a sent version/)
  await insert('acceptance', answer({}))
  for (const sql of [`update acceptance set name = 'Eve'`, 'delete from acceptance'])
    await expect(owner.query(sql)).rejects.toThrow('rows of acceptance are never changed or removed')
})

test('a sent version never changes; a draft does', async () => {
  for (const sql of [
    `update quote_version set title = 'x' where id = $1`,
    'delete from quote_version where id = $1',
  ])
    await expect(owner.query(sql, [sent])).rejects.toThrow(/never changed or removed/)
  expect((await owner.query(`update quote_version set title = 'x' where id = $1`, [draft])).rowCount).toBe(1)
})

test('the lines of a sent version never change, and none moves in or out', async () => {
  await insert('quote_line', lineOf(workspace, draft, other))
  const refused: [sql: string, values: unknown[]][] = [
    ['update quote_line set quantity = 2 where id = $1', [line]],
    ['delete from quote_line where id = $1', [line]],
    ['update quote_line set version_id = $2 where id = $1', [line, draft]],
    ['update quote_line set version_id = $2, position = 1 where id = $1', [other, sent]],
  ]
  for (const [sql, values] of refused)
    await expect(owner.query(sql, values)).rejects.toThrow(
      'the lines of a sent quote version are never changed',
    )
  await expect(insert('quote_line', { ...lineOf(workspace, sent, newId()), position: 1 })).rejects.toThrow(
    /sent quote/,
  )
  expect((await owner.query('update quote_line set quantity = 2 where id = $1', [other])).rowCount).toBe(1)
})

test('a report can be put away and nothing else', async () => {
  await owner.query('update report set archived_at = now() where id = $1', [report])
  for (const sql of [`update report set title = 'x' where id = $1`, 'delete from report where id = $1'])
    await expect(owner.query(sql, [report])).rejects.toThrow('a report is frozen when it is made')
})

test('a link leads to exactly one thing', async () => {
  await expect(
    owner.query('update share_link set report_id = $2 where id = $1', [share, report]),
  ).rejects.toThrow(/share_link_has_one_target/)
})
