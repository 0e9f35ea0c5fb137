import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#lib/paths.ts'
import { type Raw, sendRaw } from '#tests/support/isolation/raw.ts'
import { rudeRequests } from '#tests/support/isolation/rude.ts'
import { spoil } from '#tests/support/isolation/spoil.ts'
import { raiseStage, STAGE_MS, type Stage } from '#tests/support/isolation/stage.ts'
import { builtActions } from '#tests/support/isolation/visitor.ts'

const cleanUp = new AsyncDisposableStack()
let stage: Stage
beforeAll(async () => {
  stage = await raiseStage('bad_request', cleanUp)
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

const send = (request: Raw) => sendRaw(stage.origin, request)

const post = (headers: Record<string, string>, body = 'x'): Raw => ({
  ...{ method: 'POST', path: '/sign-in', headers, body },
})

it.each<[what: string, request: Raw, status: number]>([
  ['TRACE', { method: 'TRACE' }, 405],
  ['PUT', { method: 'PUT', path: '/quotes' }, 405],
  ['DELETE', { method: 'DELETE', path: '/clients' }, 405],
  ['PATCH', { method: 'PATCH', path: '/clients' }, 405],
  ['OPTIONS', { method: 'OPTIONS', path: '*' }, 405],
  ['a method of files', { method: 'PROPFIND' }, 405],
  ['a method in small letters', { method: 'get' }, 400],
  ['a method that is none', { method: 'X'.repeat(50) }, 400],
  ['a path that is not UTF-8', { path: '/%E0%A4%A' }, 400],
  ['NUL in a path', { path: '/share/%00' }, 400],
  ['a path that reads as a host', { path: '//evil.example' }, 400],
  ['a backslash', { path: '/\\evil.example' }, 400],
  ['an address for a path', { path: 'http://evil.example/' }, 400],
  ['a space in a path', { path: '/a b' }, 400],
  ['a path without end', { path: `/${'a'.repeat(6_000)}` }, 414],
  ['no host', { headers: { host: '' } }, 400],
  ['a host that is none', { headers: { host: 'a b' } }, 400],
  ['a header without end', { headers: { 'x-long': 'a'.repeat(20_000) } }, 431],
  ['an upgrade', { headers: { upgrade: 'websocket', connection: 'upgrade' } }, 400],
  ['a negative length', post({ 'content-length': '-1' }), 400],
  ['a body in chunks', post({ 'transfer-encoding': 'chunked' }, '0\r\n\r\n'), 411],
  ['a compressed body', post({ 'content-encoding': 'gzip' }), 415],
  ['an opaque origin', post({ origin: 'null' }), 403],
])('answers %s with its own status', async (_, request, status) => {
  expect((await send(request)).status).toBe(status)
})

it('lets a browser that sends three megabytes read why they are refused', async () => {
  for (let count = 0; count < 5; count += 1)
    expect(await stage.visitors.owner.post(paths.clients(), 'x'.repeat(3_000_000))).toMatchObject({
      ...{ status: 413, body: 'This is too large: send at most 1 MB.\n' },
    })
})

it.each([
  [paths.shareAccept, { idempotencyKey: crypto.randomUUID(), name: 'Ida Berg', role: 'Head of support' }],
  [paths.shareDecline, { name: 'Ida Berg', reason: 'Too dear' }],
])('refuses a client’s answer with something wrong in it at its field', async (path, given) => {
  const { token, versionId } = stage.victim.sent
  const before = await stage.witness.state()
  // A form carries text alone, and no half of a surrogate pair.
  const canBePosted = (value: unknown) => typeof value === 'string' && value.isWellFormed()
  const spoilt = spoil({ versionId, ...given }).filter(({ value }) => canBePosted(value))
  expect(spoilt.length).toBeGreaterThan(10)
  for (const { path: field, what, input } of spoilt) {
    const body = new URLSearchParams(input as Record<string, string>)
    const answer = await stage.visit().post(path(token), body)
    expect([what, field, answer.status]).toEqual([what, field, 400])
    expect(JSON.parse(answer.body).fields).toHaveProperty([field])
  }
  expect(await stage.witness.state()).toEqual(before)
})

/** Sends a few at a time and tells which were answered with a failure of ours, too late or not at all. */
async function failures(requests: Raw[], headers: Record<string, string> = {}): Promise<string[]> {
  const waiting = [...requests]
  const failed: string[] = []
  const work = async () => {
    for (let request = waiting.pop(); request; request = waiting.pop()) {
      const { status, ms } = await send({ ...request, headers: { ...headers, ...request.headers } })
      if (status < 200 || status >= 500 || ms > 5_000)
        failed.push(`${status} after ${Math.round(ms)} ms: ${JSON.stringify(request).slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return failed
}

const actionId = () => builtActions().find((action) => action.name === 'createClient')?.id ?? ''

describe.each(['a stranger', 'an owner'])('as %s', (who) => {
  const headers = (): Record<string, string> =>
    who === 'an owner' ? { cookie: stage.visitors.owner.cookie } : {}

  it('gets no failure of ours for requests that no page makes', async () => {
    const requests = rudeRequests(stage.victim, actionId())
    expect(requests.length).toBeGreaterThan(500)
    expect(await failures(requests, headers())).toEqual([])
  }, 120_000)

  it('gets none for what chance makes of our addresses', async () => {
    const known = [
      ...[
        paths.home(),
        paths.clients(),
        paths.client(stage.victim.clientId),
        paths.share(stage.victim.sent.token),
      ],
      ...[paths.quote(stage.victim.draft.id), paths.signIn(), paths.chartSvg(), '/api/export/quotes.json'],
    ]
    const piece = fc.oneof(
      fc.webSegment(),
      fc.string({ maxLength: 12 }).map(encodeURIComponent),
      fc.constant('..'),
    )
    const request = fc.record({
      method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST'),
      path: fc
        .tuple(fc.constantFrom(...known), fc.option(piece, { nil: '' }), fc.webQueryParameters())
        .map(([path, segment, query]) => `${path}${segment && `/${segment}`}?${query}`),
      headers: fc.dictionary(
        fc.constantFrom('next-action', 'rsc', 'next-router-state-tree', 'accept', 'content-type', 'range'),
        fc.oneof(
          fc.constantFrom('1', actionId(), 'application/json', 'multipart/form-data; boundary=x'),
          fc.webSegment(),
        ),
        { maxKeys: 3 },
      ),
      body: fc.oneof(fc.json(), fc.string({ maxLength: 200 }), fc.webQueryParameters()),
    })
    expect(await failures(fc.sample(request, { numRuns: 500, seed: 20_261_124 }), headers())).toEqual([])
  }, 120_000)
})
