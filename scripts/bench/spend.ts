import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { copyIn } from '#lib/data/copy-in.ts'
import type { Measurement } from '../bench.ts'
import { focusFile, HEAD } from '../bench-support/focus-file.ts'
import { residentMemory } from '../bench-support/program.ts'
import { IMPORTER } from '../command/import.ts'
import { withClient } from '../connect.ts'
import { Failure } from '../failure.ts'
import { openInstallation } from '../installation.ts'
import { setupAddress } from '../setup-address.ts'

const MANY = Number(process.env.BENCH_ROWS || 1_000_000)
const FEW = 10_000

type Member = { workspaceId: string; userId: string; role: string }
type Desk = { member: Member; projectId: string }

const desk = (mode: string, env: Record<string, string>) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--conditions=react-server', 'scripts/bench-support/spend-desk.ts', mode],
      {
        env: { ...process.env, LOG_LEVEL: 'warn', ...env },
        encoding: 'utf8',
      },
    ),
  )

/** Imports a file as `tunewise import --yes` does; seconds from the start of its process to the end. */
async function importFile(path: string, { member, projectId }: Desk) {
  const order = { path, projectId, projectName: '', isSure: true, ...member }
  const answers = { decimal: '', dates: '', cost: '', mapping: null }
  const begin = performance.now()
  const child = spawn(process.execPath, IMPORTER, {
    env: { ...process.env, LOG_LEVEL: 'warn', BILL_ORDER: JSON.stringify({ ...order, answers }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMemory(child.pid) ?? 0)
  }, 50)
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')])
  clearInterval(timer)
  const answer = JSON.parse(output)
  if (!answer.isWritten) throw new Failure(`The bill was not taken over: ${output}`)
  return { seconds: (performance.now() - begin) / 1_000, peak }
}

/** The same file as text into a table without an index, by the quickest way that the database has. */
async function bareCopy(ownerUrl: string, path: string): Promise<number> {
  const columns = HEAD.trim()
    .split(',')
    .map((name) => `"${name}" text`)
  return withClient(ownerUrl, async (owner) => {
    await owner.query(`create table bare (${columns.join(', ')})`)
    const begin = performance.now()
    await copyIn(owner, 'copy bare from stdin (format csv, header)', [readFileSync(path)])
    const spent = (performance.now() - begin) / 1_000
    await owner.query('drop table bare')
    return spent
  })
}

/** So many typed records, and one of them that nine of ten stand before in the list. */
async function fillRecords(ownerUrl: string, { member, projectId }: Desk): Promise<string> {
  return withClient(ownerUrl, async (owner) => {
    await owner.query(
      `insert into spend_record (workspace_id, id, project_id, month, kind, provider, service, amount, currency, note,
         origin, created_by)
       select $1, gen_random_uuid(), $2, date '2020-01-01' + make_interval(months => at % 60), 'api',
         'Provider ' || at % 40, 'Model ' || at % 90, at / 100.0, 'USD', '', 'manual', $3
       from generate_series(1, $4::int) at`,
      [member.workspaceId, projectId, member.userId, MANY],
    )
    await owner.query('vacuum analyze spend_record')
    const { rows } = await owner.query(
      `select id from spend_record where workspace_id = $1 order by month desc, provider, id offset $2 limit 1`,
      [member.workspaceId, Math.floor(MANY * 0.9)],
    )
    return rows[0].id
  })
}

export default async function spend(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-bench-'))
  // Under root PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711)
  await using cleanUp = new AsyncDisposableStack()
  cleanUp.defer(() => rmSync(folder, { recursive: true, force: true }))
  const { ownerUrl } = await openInstallation(join(folder, 'data'), cleanUp, () => {})
  const setup = await setupAddress(ownerUrl, 'http://localhost')
  const token = new URL(setup ?? '').searchParams.get('token') ?? ''
  const own: Desk = desk('set-up', { BENCH_SETUP_TOKEN: token })
  const settle = () => withClient(ownerUrl, (owner) => owner.query('vacuum analyze'))
  const measure = (): Record<string, number> => desk('measure', { BENCH_MEMBER: JSON.stringify(own.member) })

  const [few, many] = [join(folder, 'few.csv'), join(folder, 'many.csv')]
  await writeFile(few, focusFile(FEW))
  await writeFile(many, focusFile(MANY, 'account'))
  await importFile(few, own)
  await writeFile(few, focusFile(FEW - 1))
  const again = await importFile(few, own)
  await settle()
  const before = measure()
  const bare = await bareCopy(ownerUrl, many)
  const { seconds, peak } = await importFile(many, own)
  await settle()
  const after = measure()
  const deep = await fillRecords(ownerUrl, own)
  const pages: Record<'first' | 'deep', number> = desk('records', {
    ...{ BENCH_MEMBER: JSON.stringify(own.member), BENCH_AFTER: deep },
  })
  return [
    { what: `Import of ${MANY} rows`, value: MANY / seconds, unit: 'rows/s' },
    { what: 'To a bare COPY of the same file', value: seconds / bare, unit: 'ratio', most: 5 },
    { what: 'Bare COPY', value: bare, unit: 's' },
    { what: `A bill of ${FEW} rows that takes the place of one`, value: again.seconds, unit: 's' },
    { what: 'Peak memory of the import', value: peak, unit: 'MB', most: 512 },
    { what: `First page of ${MANY} records`, value: pages.first, unit: 'ms' },
    { what: 'A page behind nine tenths of them', value: pages.deep, unit: 'ms' },
    { what: 'The two, to each other', value: pages.deep / pages.first, unit: 'ratio', most: 2 },
    ...Object.entries(after).flatMap(([what, ms]): Measurement[] => [
      { what: `${what}, ${FEW} rows`, value: before[what] ?? 0, unit: 'ms' },
      { what: `${what}, ${MANY} rows`, value: ms, unit: 'ms' },
      { what: `${what}, to each other`, value: ms / (before[what] ?? 0), unit: 'ratio', most: 2 },
    ]),
  ]
}
