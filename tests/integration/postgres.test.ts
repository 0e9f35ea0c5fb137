import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { type Postgres, startPostgres } from '#scripts/postgres.ts'
import { findProcess } from '#scripts/process-table.ts'
import { scratchFolder } from '#tests/support/command.ts'

const start = async (folder: string, settings?: Record<string, string>) => {
  chmodSync(folder, 0o711)
  const postgres = await startPostgres(folder, () => {}, settings)
  onTestFinished(postgres.stop)
  return postgres
}
const ask = async (postgres: Postgres, sql: string) =>
  withClient(await postgres.urlOf('books'), async (client) => (await client.query(sql)).rows)

const postmaster = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

test('what was committed is there after a stop and a start, on the same port', async () => {
  const folder = scratchFolder()
  const first = await start(folder)
  await ask(first, 'create table page as select 1 as number')
  const url = await first.urlOf('books')
  await first.stop()
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
  const second = await start(folder)
  expect(await second.urlOf('books')).toBe(url)
  expect(await ask(second, 'select number from page')).toEqual([{ number: 1 }])
})

test('listens on loopback only, keeps its promises on disk, and asks for a password', async () => {
  const folder = scratchFolder()
  const postgres = await start(folder)
  const names = `('listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'TimeZone')`
  const rows = await ask(postgres, `select name, setting from pg_settings where name in ${names}`)
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    ...{ listen_addresses: '127.0.0.1', TimeZone: 'UTC' },
    ...{ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  })
  const url = Object.assign(new URL(await postgres.urlOf('books')), { password: 'guess' })
  await expect(withClient(url.href, async () => {})).rejects.toThrow(/password .* is wrong/)
  expect(statSync(join(folder, 'secrets/postgres-password')).mode & 0o777).toBe(0o600)
})

test('a server that is killed comes back by itself, with what was committed', async () => {
  const folder = scratchFolder()
  const postgres = await start(folder)
  await ask(postgres, 'create table page as select 1 as number')
  process.kill(postmaster(folder), 'SIGKILL')
  await expect
    .poll(() => ask(postgres, 'select number from page').catch(() => []), { timeout: 5_000 })
    .toEqual([{ number: 1 }])
})

test('a server left behind by a predecessor that was killed is stopped first', async () => {
  const folder = scratchFolder()
  chmodSync(folder, 0o711)
  const code = `import { startPostgres } from '#scripts/postgres.ts'
    await startPostgres('${folder}', () => {}); console.log('up'); setInterval(() => {}, 1000)`
  const predecessor = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code])
  await once(predecessor.stdout, 'data')
  predecessor.kill('SIGKILL')
  const left = postmaster(folder)
  expect(findProcess(left)?.command).toContain(folder)
  await start(folder)
  expect(findProcess(left)).toBeUndefined()
})
