import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import * as data from '#lib/data/database.ts'
import { connect } from '#scripts/connect.ts'
import { furnishedDatabase } from '#tests/support/isolation/database.ts'
import { proveUnfiltered } from '#tests/support/isolation/proof.ts'
import { dataRows } from '#tests/support/isolation/rows.ts'
import type { Witness } from '#tests/support/isolation/witness.ts'
import type { World } from '#tests/support/isolation/world.ts'

/** When set, the tenant that row-level security knows, whatever the scope and so every filter says. */
const pinned = vi.hoisted(() => ({ workspaceId: '' }))
vi.mock('#lib/data/database.ts', async (original) => {
  const actual = await original<typeof data>()
  const inWorkspace = <T>({ workspaceId }: Scope, run: (tx: data.Tx) => Promise<T>) =>
    actual.withSettings({ 'app.workspace_id': pinned.workspaceId || workspaceId }, run)
  return { ...actual, inWorkspace, inWorkspaceAtLength: inWorkspace }
})

let owner: pg.Client
let application: pg.Client
let witness: Witness
let victim: World
let rival: World
beforeAll(async () => {
  ;({ owner, witness, victim, rival } = await furnishedDatabase('isolation_policy'))
  application = await connect(process.env.APP_DATABASE_URL ?? '')
  pinned.workspaceId = rival.scope.workspaceId
})
afterAll(async () => {
  await data.database().$disconnect()
  await application.end()
  await owner.end()
})

describe('row-level security alone, with every filter naming the victim', () => {
  for (const [name, row] of dataRows)
    if (row.kind !== 'apart' && !row.unpoliced)
      it(`${name} reaches nothing`, () => proveUnfiltered(witness, row, victim))
})

/** Runs SQL as the application within a transaction that is undone; what it refuses comes back as its message. */
async function attempt(settings: Record<string, string>, sql: string, values: unknown[] = []) {
  await application.query('begin')
  try {
    for (const [name, value] of Object.entries(settings))
      await application.query('select set_config($1, $2, true)', [name, value])
    return await application.query(sql, values)
  } catch (error) {
    return (error as Error).message
  } finally {
    await application.query('rollback')
  }
}

const asRival = () => ({ 'app.workspace_id': rival.scope.workspaceId })
const key = (table: string) => (table === 'workspace' ? 'id' : 'workspace_id')
const REFUSED = /row-level security|permission denied/

const tenantTables = async () => (await witness.tablesOfTenants()).filter((name) => name !== 'session')

describe('plain SQL of the application without any filter', () => {
  // Their refusals would hide whether the policies hold without them.
  beforeAll(async () => {
    for (const table of await tenantTables()) await owner.query(`alter table "${table}" disable trigger user`)
  })

  it('covers every table of a tenant, and both tenants have a row in each', async () => {
    const tables = await tenantTables()
    const { rows } = await owner.query(
      `select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1`,
    )
    expect(tables).toEqual(rows.map(({ name }) => name))
    expect(tables.length).toBeGreaterThan(23)
    for (const world of [victim, rival])
      for (const [table, state] of Object.entries(await witness.state(world.scope.workspaceId)))
        expect(`${table}: ${state}`).not.toMatch(/: 0 /)
  })

  it('sees nothing before it says which tenant it is, and can write nothing', async () => {
    for (const table of await tenantTables()) {
      expect(await attempt({}, `select from "${table}"`)).toHaveProperty('rowCount', 0)
      expect(await attempt({ 'app.workspace_id': '' }, `select from "${table}"`)).toHaveProperty(
        'rowCount',
        0,
      )
      expect(await insertCopy({}, table)).toMatch(REFUSED)
    }
  })

  it('sees its own tenant alone', async () => {
    for (const table of await tenantTables()) {
      const result = await attempt(asRival(), `select ${key(table)} as tenant from "${table}"`)
      const tenants = typeof result === 'string' ? [result] : result.rows.map(({ tenant }) => tenant)
      expect([table, ...new Set(tenants)]).toEqual([table, rival.scope.workspaceId])
    }
  })

  it.each(['update "$table" set $key = $key where $key = $1', 'delete from "$table" where $key = $1'])(
    'touches no row of another by %s',
    async (pattern) => {
      for (const table of await tenantTables()) {
        const sql = pattern.replaceAll('$table', table).replaceAll('$key', key(table))
        const result = await attempt(asRival(), sql, [victim.scope.workspaceId])
        expect(typeof result === 'string' ? result : result.rowCount).toSatisfy(
          (found) => found === 0 || /permission denied/.test(String(found)),
          table,
        )
      }
    },
  )

  it('puts no row into another, neither a new one nor one of its own', async () => {
    for (const table of await tenantTables()) {
      expect(await insertCopy(asRival(), table), table).toMatch(REFUSED)
      const move = `update "${table}" set ${key(table)} = $1`
      expect(await attempt(asRival(), move, [victim.scope.workspaceId]), table).toMatch(REFUSED)
    }
  })

  /** A row of the victim, as its owner would write it once more under another id. */
  async function insertCopy(settings: Record<string, string>, table: string): Promise<unknown> {
    const { rows } = await owner.query(
      `select to_jsonb(t) as row from "${table}" t where ${key(table)} = $1 limit 1`,
      [victim.scope.workspaceId],
    )
    const insert = `insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1)`
    return attempt(settings, insert, [JSON.stringify(rows[0].row)])
  }

  it('finds the memberships of a user and the link of a token, and nothing more by them', async () => {
    const user = { 'app.user_id': victim.member.userId }
    expect(await attempt(user, 'select from member')).toHaveProperty('rowCount', 1)
    expect(await attempt(user, 'select from client')).toHaveProperty('rowCount', 0)
    expect(await attempt(user, `update member set role = 'owner'`)).toHaveProperty('rowCount', 0)
    const { rows } = await owner.query(
      'select token_sha256 from share_link where workspace_id = $1 limit 1',
      [victim.scope.workspaceId],
    )
    const token = { 'app.share_token_sha256': rows[0].token_sha256.toString('hex') }
    expect(await attempt(token, 'select from share_link')).toHaveProperty('rowCount', 1)
    expect(await attempt(token, 'select from quote_version')).toHaveProperty('rowCount', 0)
    expect(await attempt(token, 'update share_link set revoked_at = null')).toHaveProperty('rowCount', 0)
  })
})
