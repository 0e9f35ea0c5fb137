import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { claimDataFolder } from '#scripts/data-folder.ts'
import { clearPostmaster } from '#scripts/postmaster.ts'
import { findProcess } from '#scripts/process-table.ts'
import { runCommand, scratchFolder } from '#tests/support/command.ts'
import { ownerUrlOf } from '#tests/support/database.ts'

const start = (env: Record<string, string>) =>
  runCommand(['scripts/serve.ts'], { PORT: '0', DATA_DIR: scratchFolder(), ...env })

/** The one sentence that explains, as the last line, and nothing like a stack. */
const refusal = (sentence: RegExp | string) => ({
  code: 1,
  lines: expect.toSatisfy(
    (lines: string[]): boolean =>
      Boolean(lines.at(-1)?.match(sentence)) && !lines.some((line) => /^\s+at /.test(line)),
  ),
})

test('a second server on the same data folder is refused', async () => {
  const folder = scratchFolder()
  const { release } = claimDataFolder(folder)
  expect(await start({ DATA_DIR: folder })).toEqual(
    refusal(`Another server \\(process ${process.pid}\\) is using the data folder ${folder}`),
  )
  release()
})

test('the claim of a server that died is taken over, also when its number lives on', () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'server.pid'), `${process.pid} some other time`)
  claimDataFolder(folder).release()
  expect(readdirSync(folder)).toEqual([])
})

test('a busy port is named before anything is made', async () => {
  const other = createServer().listen(0)
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const folder = scratchFolder()
  expect(await start({ DATA_DIR: folder, PORT: String(port) })).toEqual(
    refusal(`Port ${port} is taken by another program`),
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a port that is none is refused', async () => {
  expect(await start({ PORT: '70000' })).toEqual(refusal('PORT must be a number below 65536, not 70000'))
})

test('a data folder that cannot be written is named', async () => {
  const file = join(scratchFolder(), 'file')
  writeFileSync(file, '')
  expect(await start({ DATA_DIR: join(file, 'data') })).toEqual(
    refusal(/data folder .* cannot be written \(ENOTDIR\)/),
  )
})

test('a database that cannot be reached is named without its password', async () => {
  const { code, lines } = await start({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/books' })
  expect({ code, lines }).toEqual(refusal(/DATABASE_URL at 127.0.0.1:1 cannot be reached \(ECONNREFUSED\)/))
  expect(lines.join()).not.toContain('secret')
})

test.each([
  ['a wrong password', { password: 'wrong' }, /password for user postgres .* is wrong/],
  [
    'a database that does not exist',
    { pathname: '/nowhere' },
    /database nowhere of DATABASE_URL does not exist/,
  ],
  ['another kind of address', { href: 'mysql://localhost/x' }, /DATABASE_URL must look like postgres:/],
])('%s in DATABASE_URL is named', async (_, change, sentence) => {
  const url = Object.assign(new URL(ownerUrlOf('postgres')), change)
  expect(await start({ DATABASE_URL: url.href })).toEqual(refusal(sentence))
})

test('a key for links of the wrong length is refused', async () => {
  expect(await start({ LINK_KEY: 'c2hvcnQ=' })).toEqual(refusal(/^LINK_KEY must be 32 bytes/))
})

test('a Node that is too old is named', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})`
  const { code, lines } = await runCommand(['--import', pretend, 'scripts/start.mjs'], {})
  expect({ code, lines: lines.length }).toEqual({ code: 1, lines: 1 })
  expect(lines[0]).toMatch(/^Tunewise needs Node 20 or newer/)
})

test('secrets are made once and readable by their owner alone', async () => {
  const folder = scratchFolder()
  const refused = { DATA_DIR: folder, DATABASE_URL: 'postgres://me@127.0.0.1:1/books' }
  const read = () =>
    readdirSync(join(folder, 'secrets')).map((name) => readFileSync(join(folder, 'secrets', name), 'utf8'))
  await start(refused)
  const first = read()
  await start(refused)
  expect(read()).toEqual(first)
  expect(new Set(first).size).toBe(2)
})

test.each([
  ['a process that is gone', async () => 4_194_304],
  ['another program', async () => process.pid],
  ['a zombie', zombie],
])('a postmaster.pid that names %s is cleared away', async (_, pid) => {
  const data = join(scratchFolder(), 'postgres')
  mkdirSync(data)
  writeFileSync(join(data, 'postmaster.pid'), `${await pid()}\n${data}\n`)
  await clearPostmaster(data)
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
})

/** A child that has ended and whose parent, which took the place of a shell, does not ask for it. */
async function zombie(): Promise<number> {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'])
  onTestFinished(() => void parent.kill())
  const [line] = await once(parent.stdout, 'data')
  await expect.poll(() => findProcess(Number(line))).toBeUndefined()
  return Number(line)
}
