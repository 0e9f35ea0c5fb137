import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BEFORE_A_SCOPE, HOUSE } from './support/house.ts'
import { isTest, type SourceFile, sourceFiles } from './support/source.ts'
import { viewReads } from './support/view-reads.ts'

const files = sourceFiles()
const product = files.filter((file) => /^(app|components|lib)\//.test(file.path) && !isTest(file.path))
const under = (...rooms: string[]) =>
  product.filter((file) => rooms.some((room) => file.path.startsWith(room)))
const paths = (list: SourceFile[]) => list.map((file) => file.path)

const isInside = (path: string) => /^(app|components|lib|prisma|scripts|tests)\//.test(path)

it('lets no import reach upward', () => {
  const upward = product.flatMap((file) => {
    const allowed = HOUSE.find(([room]) => file.path.startsWith(room))?.[1] ?? []
    return file.imports
      .filter((target) => isInside(target) && !allowed.some((room) => target.startsWith(room)))
      .map((target) => `${file.path} → ${target}`)
  })
  expect(upward).toEqual([])
})

it('keeps the domain pure: no package but decimal.js, no clock, no chance', () => {
  const domain = under('lib/domain/')
  expect(
    domain.flatMap((file) => file.imports.filter((target) => !isInside(target) && target !== 'decimal.js')),
  ).toEqual([])
  expect(
    paths(domain.filter((file) => /new Date\(\)|Date\.now|Math\.random|process\./.test(file.text))),
  ).toEqual([])
})

it.each([
  ['the database client', /@prisma\/|\/generated\//, ['lib/data/']],
  ['Chart.js', /^chart\.js|^chartjs-|^react-chartjs/, ['components/chart/', 'lib/document/']],
  ['TanStack Table', /^@tanstack\//, ['components/table/']],
  ['next-auth', /^next-auth/, ['lib/auth/', 'app/api/auth/']],
  ['the PDF compiler', /^@myriaddreamin\//, ['lib/document/']],
])('knows %s in one room only', (_, pattern, rooms) => {
  const users = product.filter((file) => file.imports.some((target) => pattern.test(target)))
  expect(paths(users).filter((path) => !rooms.some((room) => path.startsWith(room)))).toEqual([])
})

it.each([
  ['the environment', /process\.env/, ['lib/env.ts']],
  ['formats of a locale', /\bIntl\.|\.toLocale[A-Z]/, ['lib/format.ts']],
  ['the cast to a scope', /as (unknown as )?(Scope|ShareScope|RequestScope)\b/, ['lib/auth/scope.ts']],
])('touches %s in one file only', (_, pattern, allowed) => {
  expect(
    paths(product.filter((file) => pattern.test(file.text))).filter((path) => !allowed.includes(path)),
  ).toEqual([])
})

it('has no barrel, no drawer of odds and ends, and names in kebab-case', () => {
  const odd = files.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common)\.[tm]/.test(file.path))
  expect(paths(odd)).toEqual([])
  const names = product
    .map((file) => file.path.split('/').at(-1) ?? '')
    .filter((name) => !/^[a-z0-9-]+(\.(test|d))?\.[a-z]+$/.test(name))
  expect(names).toEqual([])
})

it('opens no hatch: raw HTML, unsafe SQL, any', () => {
  const hatches = /dangerouslySetInnerHTML|\$(query|execute)RawUnsafe|: any\b|as any\b|@ts-(ignore|nocheck)/
  expect(paths(product.filter((file) => hatches.test(file.text)))).toEqual([])
})

it('renders pages and layouts on the server', () => {
  const client = under('app/').filter(
    (file) => /(page|layout)\.tsx$/.test(file.path) && /^['"]use client/m.test(file.text),
  )
  expect(paths(client)).toEqual([])
})

it('keeps validation off the browser', () => {
  const heavy = product.filter((file) => /^['"]use client/.test(file.text) && file.imports.includes('zod'))
  expect(paths(heavy)).toEqual([])
})

it('reads once for a page, for a layout and for an answer to a GET', () => {
  const views = viewReads(under('app/'))
  expect(views.filter(({ calls }) => calls.length === 1).length).toBeGreaterThan(60)
  expect(views.filter(({ calls }) => calls.length > 1)).toEqual([])
})

it('makes every export of an actions file through the one wrapper', () => {
  const loose = under('app/')
    .filter((file) => file.path.endsWith('actions.ts'))
    .flatMap((file) =>
      [...file.text.matchAll(/^export (?!type )(?:async )?(?:const|function)\s+(\w+)\s*(.{0,60})/gm)]
        .filter((match) => !/^=\s*(action|shareAction|openAction)\b/.test(match[2] ?? ''))
        .map((match) => `${file.path}: ${match[1]}`),
    )
  expect(loose).toEqual([])
})

it('asks a proof of every data function', () => {
  const unproven = under('lib/data/')
    .filter((file) => !(file.path in BEFORE_A_SCOPE))
    .flatMap((file) =>
      [
        ...file.text.matchAll(
          /^export (?:async )?(?:function (\w+)(?:<[^>]*>)?\(|const (\w+)\s*=\s*(?:async\s*)?(?:<[^>]*>)?\()([^)]{0,120})/gm,
        ),
      ]
        .filter(
          (match) => !/^\s*(tx: Tx,\s*)?(scope|share): (Scope|ShareScope|RequestScope)/.test(match[3] ?? ''),
        )
        .map((match) => `${file.path}: ${match[1] ?? match[2]}`),
    )
  expect(unproven).toEqual([])
})

it('forces row-level security on every table of a tenant', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const tables = [...schema.matchAll(/^model \w+ \{(.*?)^\}/gms)]
    .map((match) => match[1] ?? '')
    .filter((body) => /^\s+workspaceId\s/m.test(body) && !/@@map\("session"\)/.test(body))
    .map((body) => body.match(/@@map\("(\w+)"\)/)?.[1] ?? '')
  const sql = readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sql'))
    .map((path) => readFileSync(`prisma/migrations/${path}`, 'utf8'))
    .join('\n')
  const forced = new Set(
    [...sql.matchAll(/'(\w+)'|alter table "?(\w+)"? force row level security/gi)].map(
      (match) => match[1] ?? match[2],
    ),
  )
  expect(tables.length).toBeGreaterThan(20)
  expect([...tables, 'workspace'].filter((table) => !forced.has(table))).toEqual([])
})

const LIMITS: [kind: string, pattern: RegExp, limit: number][] = [
  ['page', /^app\/.*page\.tsx$/, 100],
  ['actions', /^app\/.*actions\.ts$/, 150],
  ['schema', /^lib\/schemas\//, 90],
  ['data', /^lib\/data\//, 200],
  ['domain', /^lib\/domain\/(?!.*\.test\.)/, 200],
  ['component', /^components\/.*\.tsx$/, 180],
  ['test', /\.test\.tsx?$/, 200],
  ['file', /./, 250],
]

it('keeps files short', () => {
  const long = files.flatMap((file) => {
    const [kind, , limit] = LIMITS.find(([, pattern]) => pattern.test(file.path)) ?? ['file', /./, 250]
    return file.lines > limit ? [`${file.path}: ${file.lines} lines (${kind}: ${limit})`] : []
  })
  expect(long).toEqual([])
  const sizes = files.map((file) => file.lines).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(55)
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(160)
})

it('skips and focuses no test', () => {
  const marked = files.filter(
    (file) =>
      /\.test\.tsx?$|tests\/e2e\//.test(file.path) &&
      /\b(it|test|describe)\.(skip|only|todo|fixme)\b/.test(file.text),
  )
  expect(paths(marked)).toEqual([])
})

it('stands on versions that are safe', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<
    string,
    { version?: string }
  >
  const atLeast = (name: string, floor: string) =>
    (lock[`node_modules/${name}`]?.version ?? '999').localeCompare(floor, 'en', { numeric: true }) >= 0
  const floors: [string, string][] = [
    ['next', '16.4.6'],
    ['next-auth', '4.24.15'],
    ['zod', '4.6.7'],
    ['sharp', '0.35.5'],
  ]
  expect(floors.filter(([name, floor]) => !atLeast(name, floor))).toEqual([])
})
