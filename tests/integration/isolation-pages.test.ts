import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#lib/data/id.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { deskPages, memberRoutes, type PageRow, uploadRoutes } from '#tests/support/isolation/pages.ts'
import { raiseStage, STAGE_MS, type Stage } from '#tests/support/isolation/stage.ts'
import type { Answer, Visitor } from '#tests/support/isolation/visitor.ts'

const cleanUp = new AsyncDisposableStack()
let stage: Stage
beforeAll(async () => {
  stage = await raiseStage('isolation_pages', cleanUp)
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

const files = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => name.test(path))

it('has a row for every page of the desk and every address of a member', () => {
  expect(Object.keys(deskPages).sort()).toEqual(files('app/(desk)', /(^|\/)page\.tsx$/).sort())
  const others = ['auth/[...nextauth]/route.ts', 'charts/svg/route.ts']
  expect([...Object.keys(memberRoutes), ...Object.keys(uploadRoutes), ...others].sort()).toEqual(
    files('app/api', /(^|\/)route\.ts$/).sort(),
  )
})

/** What names the victim in an answer, but for the address that was asked. */
const shown = ({ body }: Answer, path: string) => {
  const rest = body.replaceAll(path, '')
  return stage.marks.filter((mark) => !path.includes(mark) && rest.includes(mark))
}

const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * The answer without what differs between any two requests: the id that was asked, the nonce of the scripts, and the
 * order and numbers in which the parts of a page become ready.
 */
const normal = ({ status, headers, body }: Answer) => {
  const nonce = headers.get('content-security-policy')?.match(/nonce-([^']+)/)?.[1] ?? 'none'
  const plain = body.replaceAll(nonce, 'N').replaceAll(GUID, 'ID')
  const pieces = [...plain.matchAll(/__next_f\.push\(\[1,"(.*?)"\]\)<\/script>/gs)].map((match) => match[1])
  const rows = pieces.join('').split('\\n')
  const parts = rows
    .map((row) => row.replace(/^[0-9a-f]+:/, '').replaceAll(/\$[LhQ@]?[0-9a-f]+/g, '$'))
    .sort()
  const kept = ['content-type', 'cache-control', 'referrer-policy', 'location'].map((name) =>
    headers.get(name),
  )
  return [status, ...kept, plain.replaceAll(/<script.*?<\/script>/gs, ''), ...parts]
}

const denials = async () => {
  const count = `select count(*)::int as count from audit_event where workspace_id = $1 and action = 'authz.denied'`
  const { rows } = await stage.owner.query(count, [stage.rival.scope.workspaceId])
  return rows[0].count as number
}

/** Another tenant's id and one that never was get the same answer, and each leaves one trace with whoever asked. */
async function looksUnknown(visitor: Visitor, path: string): Promise<void> {
  const before = await denials()
  const answer = await visitor.get(path)
  const unknown = await visitor.get(path.replaceAll(GUID, newId()))
  expect(answer.status).toBe(404)
  expect(normal(answer)).toEqual(normal(unknown))
  expect(shown(answer, path)).toEqual([])
  expect((await denials()) - before).toBe(2)
}

/** Of pages and addresses alike, for whoever has signed in; scripts in names stay letters. */
async function opensForItsOwn({ permission, path, isMarked }: PageRow, refused: number): Promise<void> {
  for (const role of ['owner', 'consultant', 'viewer'] as const) {
    const { status, headers, body } = await stage.visitors[role].get(path(stage.victim))
    expect([role, status]).toEqual([role, isAllowed(role, permission) ? 200 : refused])
    if (role === 'owner' && isMarked) expect(body.includes(stage.victim.mark)).toBe(true)
    if (headers.get('content-type')?.includes('html')) expect(body.includes('<script>alert(')).toBe(false)
  }
}

async function showsARivalNothing({ path }: PageRow): Promise<void> {
  if (path(stage.victim) !== path(stage.rival)) return looksUnknown(stage.visitors.rival, path(stage.victim))
  const answer = await stage.visitors.rival.get(path(stage.victim))
  expect(answer.status).toBe(200)
  expect(shown(answer, path(stage.victim))).toEqual([])
}

describe.each(Object.entries(deskPages))('the page %s', (_, row) => {
  it('sends whoever has not signed in to the sign-in page and shows nothing', async () => {
    const path = row.path(stage.victim)
    for (const [who, visitor] of stage.strangers) {
      const answer = await visitor.get(path)
      expect([who, answer.status, answer.headers.get('location')]).toEqual([who, 307, paths.signIn(path)])
      expect(shown(answer, path)).toEqual([])
    }
  })

  it('opens for whom its permission lets in, and for nobody else', () => opensForItsOwn(row, 404))
  it('looks to another tenant as if it did not exist', () => showsARivalNothing(row))
})

describe.each(Object.entries(memberRoutes))('the address %s', (_, row) => {
  it('answers whoever has not signed in with 401', async () => {
    for (const [who, visitor] of stage.strangers) {
      const answer = await visitor.get(row.path(stage.victim))
      expect([who, answer.status]).toEqual([who, 401])
      expect(shown(answer, row.path(stage.victim))).toEqual([])
    }
  })

  it('opens for whom its permission lets in, and for nobody else', () => opensForItsOwn(row, 403))
  it('looks to another tenant as if it did not exist', () => showsARivalNothing(row))
})

describe.each(Object.entries(uploadRoutes))('the upload %s', (_, { path, body }) => {
  it('is for whom may write, and for nobody else', async () => {
    for (const [who, visitor] of stage.strangers)
      expect([who, (await visitor.post(path(stage.victim), body)).status]).toEqual([who, 401])
    expect((await stage.visitors.viewer.post(path(stage.victim), body)).status).toBe(403)
    expect((await stage.visitors.rival.post(path(stage.victim), body)).status).toBe(404)
    const foreign = { origin: 'https://elsewhere.example' }
    expect((await stage.visitors.owner.post(path(stage.victim), body, foreign)).status).toBe(403)
    expect((await stage.visitors.owner.post(path(stage.victim), body)).status).toBe(200)
  })
})

const LISTS = [
  'clients',
  'projects',
  'comparisons',
  'quotes',
  'timelines',
  'templates',
  'quotetemplates',
  'evidence',
  'checks',
  'spend',
  'reports',
  'activity',
] as const

it.each(LISTS)('the exported list of %s holds one tenant alone', async (noun) => {
  for (const format of ['csv', 'json'] as const) {
    const path = paths.exportList(noun, format)
    expect((await stage.visitors.owner.get(path)).body.includes(stage.victim.mark)).toBe(true)
    expect(shown(await stage.visitors.rival.get(path), path)).toEqual([])
  }
})

it('draws a chart for members alone', async () => {
  const spec = { kind: 'bar', title: '', description: '', labels: [], xTitle: '', yTitle: '' }
  const chart = { theme: 'light', spec: { ...spec, currency: 'USD', series: [], marks: [] } }
  for (const [who, visitor] of stage.strangers)
    expect([who, (await visitor.post(paths.chartSvg(), JSON.stringify(chart))).status]).toEqual([who, 401])
  expect((await stage.visitors.viewer.post(paths.chartSvg(), JSON.stringify(chart))).status).toBe(200)
})

it('answers neither pages nor lists of the router to whoever has not signed in', async () => {
  const headers = { rsc: '1', 'next-router-prefetch': '1', 'x-middleware-subrequest': 'proxy:proxy:proxy' }
  for (const path of [
    paths.client(stage.victim.clientId),
    `${paths.clients()}.rsc`,
    '/%63lients',
    '/clients/',
  ])
    for (const [, visitor] of stage.strangers)
      expect(shown(await visitor.get(path, headers), path)).toEqual([])
})
