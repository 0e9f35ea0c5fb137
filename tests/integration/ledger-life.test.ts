import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getImport } from '#lib/data/import-check.ts'
import { commitImport, dropImport, undoImport } from '#lib/data/spend-import.ts'
import { lineSink, openImport } from '#lib/data/spend-stage.ts'
import { sourceOfBytes, sourceOfPath } from '#lib/import/part.ts'
import { stageBill } from '#lib/job/stage-bill.ts'
import { focusFile } from '#scripts/bench-support/focus-file.ts'
import { bytes, rowsOf } from '#tests/support/bill.ts'
import { scratchFolder } from '#tests/support/command.ts'
import { ownerClient } from '#tests/support/database.ts'
import { Witness } from '#tests/support/isolation/witness.ts'
import { counted, on, taken, wide } from '#tests/support/restated.ts'
import { stage } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let owner: pg.Client
let scope: Scope
let projectId: string
beforeAll(async () => {
  owner = await ownerClient()
})
afterAll(() => owner.end())

async function fresh() {
  scope = (await freshWorkspace()).scope
  projectId = (await newProject(scope)).projectId
}

/** Every table of the workspace but the log of what was done. */
async function traces() {
  const { audit_event: _, spend_import: __, ...rest } = await new Witness(owner).contents(scope.workspaceId)
  return rest
}

const rows = [on(5, '1'), on(6, '2'), on(7, '4')]
const said = { words: {}, answers: {} }

describe('an import', () => {
  it('that is undone leaves no trace but in the log, and one that is dropped neither', async () => {
    await fresh()
    await taken(scope, projectId, [on(5, '9'), on(20, '9')])
    const before = await traces()
    const { id, run } = await stage(scope, projectId, wide(rows))
    await dropImport(scope, id)
    expect(await traces()).toEqual(before)
    await expect(run()).rejects.toThrow('not ready')
    await undoImport(scope, (await taken(scope, projectId, rows)).id)
    expect(await traces()).toEqual(before)
  })

  it('of the same file by two people at once is one import', async () => {
    await fresh()
    const both = await Promise.all([1, 2].map(() => stage(scope, projectId, wide(rows))))
    const settled = await Promise.allSettled(both.map(({ run }) => run()))
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await counted(scope, projectId)).toEqual({ '2026-10 USD': '7' })
  })

  it('that ends in the middle counts for nothing, and is read again or dropped', async () => {
    await fresh()
    const { id } = await openImport(scope, { projectId, fileName: 'bill.csv' })
    {
      await using sink = await lineSink(scope, id)
      for (const spend of await rowsOf(wide(rows))) sink.write(spend, '2026-10', 'focus')
      // The process ends here: what is held is lost, what is written belongs to no bill yet.
    }
    expect(await counted(scope, projectId)).toEqual({})
    expect(await getImport(scope, id)).toMatchObject({ status: 'reading' })
    const { plan } = await stageBill(scope, id, sourceOfBytes(bytes(wide(rows))), said)
    await commitImport(scope, id, plan.fingerprint)
    expect(await counted(scope, projectId)).toEqual({ '2026-10 USD': '7' })
  })

  it('whose process is killed counts for nothing, is read again from the beginning, and dropped without a trace', async () => {
    await fresh()
    const path = join(scratchFolder(), 'large.csv')
    for await (const piece of focusFile(60_000)) writeFileSync(path, piece, { flag: 'a' })
    const answers = { decimal: '', dates: '', cost: '', mapping: null }
    const order = { path, answers, projectId, projectName: '', isSure: true, ...scope }
    const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/import-bill.ts'], {
      env: { ...process.env, BILL_ORDER: JSON.stringify(order) },
      stdio: 'ignore',
    })
    const find = async () =>
      (
        await owner.query('select id, rows_done from spend_import where workspace_id = $1', [
          scope.workspaceId,
        ])
      ).rows[0]
    const left = async () =>
      (
        await owner.query(
          `select (select count(*)::int from spend_line where workspace_id = $1) as lines,
             (select coalesce(sum(lines), 0)::int from spend_day where workspace_id = $1) as summed`,
          [scope.workspaceId],
        )
      ).rows[0]
    while (!(await find())?.rows_done && child.exitCode === null) await sleep(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(await counted(scope, projectId)).toEqual({})
    const { id } = await find()
    const { plan } = await stageBill(scope, id, await sourceOfPath(path), said)
    expect(plan.lines.new).toBe(60_000)
    expect(await left()).toEqual({ lines: 60_000, summed: 60_000 })
    await dropImport(scope, id)
    expect(await left()).toEqual({ lines: 0, summed: 0 })
  }, 60_000)

  it('that is dropped while it is read stops, and writes no more', async () => {
    await fresh()
    const { id } = await openImport(scope, { projectId, fileName: 'bill.csv' })
    await using sink = await lineSink(scope, id)
    for (const spend of await rowsOf(wide(rows))) sink.write(spend, '2026-10', 'focus')
    await dropImport(scope, id)
    await expect(sink.close()).rejects.toThrow('stopped')
  })
})

it('keeps no address, key or prompt of a bill, wherever in it they stand', async () => {
  await fresh()
  const canaries = ['ada.canary@example.com', 'sk-canary0123456789abcdef', 'Dear model, canary']
  const [address, key, prompt] = canaries as [string, string, string]
  const tags = { user_email: address, prompt, api_key: key, owner: `by ${address}`, team: 'search' }
  const secret = {
    BillingAccountId: key,
    SubAccountId: address,
    ServiceName: `calls of ${address}`,
    SkuId: key,
  }
  await taken(scope, projectId, [
    on(5, '1', { ...secret, Tags: JSON.stringify(tags) }),
    on(6, address),
    on(7, '1', { BillingCurrency: key }),
  ])
  const tables = (await new Witness(owner).tables()).filter(({ name }) => name.startsWith('spend_'))
  for (const { name } of tables) {
    const { rows } = await owner.query(`select t::text as row from "${name}" t where workspace_id = $1`, [
      scope.workspaceId,
    ])
    for (const { row } of rows) for (const canary of canaries) expect(row).not.toContain(canary)
  }
  const { rows: found } = await owner.query('select tags from spend_line where workspace_id = $1', [
    scope.workspaceId,
  ])
  expect(found).toEqual([{ tags: { team: 'search', owner: 'by [address removed]' } }])
})
