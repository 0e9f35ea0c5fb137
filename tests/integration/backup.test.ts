import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '#scripts/backup.ts'
import { withClient } from '#scripts/connect.ts'
import { startPostgres } from '#scripts/postgres.ts'
import { scratchFolder } from '#tests/support/command.ts'

/** An installation as far as its database: workspaces that can be counted. */
async function startIn(folder: string) {
  chmodSync(folder, 0o711)
  const postgres = await startPostgres(folder, () => {})
  onTestFinished(postgres.stop)
  const url = await postgres.urlOf('tunewise')
  const ask = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
  return { ...postgres, ask }
}
const target = () => join(scratchFolder(), 'copy')
const count = 'select count(*)::int as count from workspace'

test('a copy of a server that is written to has all that was acknowledged before, and opens', async () => {
  const folder = scratchFolder()
  const { ask, stop } = await startIn(folder)
  await ask('create table workspace as select n as id, md5(n::text) as name from generate_series(1, 20000) n')
  let isWriting = true
  const writer = (async () => {
    while (isWriting) await ask('insert into workspace select 1, md5(n::text) from generate_series(1, 500) n')
  })()
  const copy = target()
  const { workspaces, wasRunning } = await backUp(folder, copy)
  isWriting = false
  await writer
  const [now] = await ask(count)
  expect(wasRunning).toBe(true)
  expect(workspaces).toBeGreaterThanOrEqual(20_000)
  expect(workspaces).toBeLessThanOrEqual(now?.count)
  expect(await ask('select from pg_replication_slots')).toEqual([])
  await stop()
  const again = await startIn(copy)
  expect(await again.ask(count)).toEqual([{ count: workspaces }])
}, 60_000)

test('a copy of a stopped server opens, whoever owns its files and whatever they may read', async () => {
  const folder = scratchFolder()
  const first = await startIn(folder)
  await first.ask('create table workspace as select 1 as id')
  await first.stop()
  const copy = target()
  expect(await backUp(folder, copy)).toEqual({ folder: copy, wasRunning: false, workspaces: 1 })
  chmodSync(join(copy, 'postgres'), 0o755)
  if (process.getuid?.() === 0)
    for (const name of ['', ...readdirSync(join(copy, 'postgres'), { recursive: true, encoding: 'utf8' })])
      chownSync(join(copy, 'postgres', name), 0, 0)
  expect(await (await startIn(copy)).ask(count)).toEqual([{ count: 1 }])
}, 60_000)

test('a folder with something in it is never written into, and one that is no installation is named', async () => {
  const [folder, full] = [scratchFolder(), scratchFolder()]
  writeFileSync(join(full, 'holiday.jpg'), '')
  await expect(backUp(folder, full)).rejects.toThrow('There is no installation in')
  mkdirSync(join(folder, 'postgres'))
  await expect(backUp(folder, full)).rejects.toThrow(/is not empty: name a folder that does not exist yet/)
  expect(existsSync(join(full, 'holiday.jpg'))).toBe(true)
})
