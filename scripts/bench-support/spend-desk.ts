import type { Scope } from '#lib/auth/proof.ts'
import { createClient } from '#lib/data/client.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createProject } from '#lib/data/project.ts'
import { findSession } from '#lib/data/session.ts'
import { claim } from '#lib/data/setup.ts'
import { type LineQuery, listLines } from '#lib/data/spend-line.ts'
import { listSpend, readRows, readSums } from '#lib/data/spend-list.ts'
import { planChoice } from '#lib/data/spend-move-plan.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'

/** Milliseconds of the middle one of so many calls, after as many to warm up. */
async function median(count: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < count * 2; at += 1) {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  const sorted = times.slice(count).sort((a, b) => a - b)
  return sorted[Math.floor(count / 2)] ?? 0
}

/** Where rows are moved to. */
const GOAL = 'Search'

/** Claims the installation, and makes a project of so many rows in a name, and an empty one. */
async function setUp() {
  const [workspaceName, currency, timeZone] = ['Harbour AI', 'USD', 'Europe/Berlin']
  const person = { name: 'Ada Harbour', email: 'ada@harbour.example', passwordHash: '' }
  const token = process.env.BENCH_SETUP_TOKEN ?? ''
  const input = { workspaceName, currency, timeZone, ...person }
  const session = await claim(token, input, { address: '127.0.0.1', userAgent: 'bench' })
  const member = session && (await findSession(session))?.member
  if (!member) throw new Error('The one-time address was used in the meantime.')
  const scope = member as Scope
  const { id: clientId } = await createClient(scope, { name: 'Nordwind', website: null, note: '' })
  const project = { clientId, description: '', currency, startsOn: null, endsOn: null, memberIds: [] }
  const { id: projectId } = await createProject(scope, { ...project, name: 'Assistant' })
  await createProject(scope, { ...project, name: GOAL })
  return { member, projectId }
}

/** A page far behind the first one. */
async function deepPage(scope: Scope): Promise<Partial<LineQuery>> {
  let after: string | null = null
  for (let page = 0; page < 20; page += 1) after = (await listLines(scope, { after, size: 200 })).next
  return { after }
}

/** Shows what moving the first rows of the list to the other project would do. */
async function moving(scope: Scope, count: number) {
  const { rows } = await listLines(scope, { size: count })
  const lines = rows.map(({ importId, ordinal }) => ({ importId, ordinal }))
  const { id: projectId } = await inWorkspace(scope, (tx) =>
    tx.project.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, name: GOAL } }),
  )
  return () => planChoice(scope, { projectId, lines, records: [] })
}

async function measure() {
  const scope = JSON.parse(process.env.BENCH_MEMBER ?? '{}') as Scope
  const lines = (query: Partial<LineQuery>) => () => listLines(scope, { size: 50, ...query })
  const sums = () => inWorkspace(scope, (tx) => readSums(tx, scope, ALL_SPEND))
  return {
    'list page of rows': await median(20, lines({})),
    'list page far behind': await median(20, lines(await deepPage(scope))),
    'list page of records': await median(20, () => listSpend(scope, ALL_SPEND)),
    'sum by month': await median(20, sums),
    'filter by month and service': await median(
      20,
      lines({ from: '2026-05', to: '2026-05', service: 'Model API' }),
    ),
    'preview of moving a row': await median(20, await moving(scope, 1)),
    'preview of moving a hundred': await median(20, await moving(scope, 100)),
    'filter that nothing fits': await median(20, lines({ provider: 'Nobody' })),
  }
}

/** Of very many typed records: the first page, and one that most of them stand before. */
async function measureRecords() {
  const scope = JSON.parse(process.env.BENCH_MEMBER ?? '{}') as Scope
  const page = (after: string | null) => () =>
    inWorkspace(scope, (tx) => readRows(tx, scope, { ...ALL_SPEND, after }))
  return {
    first: await median(20, page(null)),
    deep: await median(20, page(process.env.BENCH_AFTER ?? null)),
  }
}

const modes = { 'set-up': setUp, measure, records: measureRecords }
const answer = await modes[process.argv[2] as keyof typeof modes]()
process.stdout.write(JSON.stringify(answer), () => process.exit())
