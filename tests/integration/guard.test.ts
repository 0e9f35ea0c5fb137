import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { exchanges } from '#lib/auth/exchange.ts'
import { guard } from '#scripts/guard.ts'

let server: Server
let seen: IncomingMessage | null
/** What stands behind the guard in each test, in place of Next. */
let answerWith: { status: number; asked?: 404 | 410; isReached?: boolean }

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!guard(request, response)) return
    seen = request
    const exchange = exchanges().get(String(request.headers['x-request-id']))
    if (exchange)
      Object.assign(exchange, { status: answerWith.asked, isReached: answerWith.isReached ?? false })
    response.statusCode = answerWith.status
    response.end('body')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  seen = null
  answerWith = { status: 200 }
})

/** Sends bytes as they are, which no polite client would. Returns the status. */
async function send(head: string, headers: Record<string, string> = {}, body = ''): Promise<number> {
  const lines = Object.entries({ host: 'desk.test', connection: 'close', ...headers })
  const text = `${head} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(text)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return Number(answer.split(' ')[1])
}

const own = { origin: 'http://desk.test' }

it.each([
  ['TRACE /', 405],
  ['PUT /quotes', 405],
  ['DELETE /quotes/1', 405],
  ['OPTIONS /', 405],
  ['GET /%E0%A4%A', 400],
  ['GET /share/%00', 400],
  ['GET /share/%c0%af', 400],
  ['GET //evil.example', 400],
  ['GET /\\evil.example', 400],
  ['GET http://evil.example/', 400],
  ['GET *', 400],
  [`GET /${'a'.repeat(5_000)}`, 414],
])('answers %s with %i, and nothing behind it runs', async (head, status) => {
  expect(await send(head)).toBe(status)
  expect(seen).toBeNull()
})

it.each<[string, Record<string, string>, number]>([
  ['another origin', { origin: 'https://evil.example' }, 403],
  [
    'another origin that a forwarded host agrees with',
    { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
    403,
  ],
  ['an opaque origin', { origin: 'null' }, 403],
  ['no origin', {}, 403],
  ['two megabytes', { ...own, 'content-length': '2097152' }, 413],
  ['a body without a length', { ...own, 'transfer-encoding': 'chunked' }, 411],
  ['a compressed body', { ...own, 'content-encoding': 'gzip', 'content-length': '0' }, 415],
  [
    'a form in parts without a boundary',
    { ...own, 'content-type': 'multipart/form-data', 'content-length': '0' },
    400,
  ],
])('refuses a post with %s', async (_, headers, status) => {
  expect(await send('POST /sign-in', headers)).toBe(status)
  expect(seen).toBeNull()
})

it.each([
  ['/api/upload/bill?project=x&name=a.csv', 3 << 20, 200],
  ['/api/upload/bill?project=x&name=a.csv', (64 << 20) + 1, 413],
  ['/api/upload/billing', 3 << 20, 413],
  ['/api/imports/x', 3 << 20, 413],
])(
  'lets what takes a file have a body of its own size: %s with %i bytes gets %i',
  async (path, size, status) => {
    expect(await send(`POST ${path}`, { ...own, 'content-length': String(size) })).toBe(status)
  },
)

it('refuses a host that is none and a header without end', async () => {
  expect(await send('GET /', { host: 'a b' })).toBe(400)
  expect(await send('GET /', { 'x-long': 'a'.repeat(13_000) })).toBe(431)
})

it('passes a proper request on, with what the server knows in place of what the client claims', async () => {
  const lies = {
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-host': 'evil.example',
    'x-request-id': 'mine',
    'x-pass': 'guessed',
    'x-middleware-subrequest': 'proxy:proxy:proxy',
    'x-action-forwarded': '1',
    'content-security-policy': "script-src 'nonce-mine'",
    forwarded: 'for=1.2.3.4',
  }
  expect(await send('GET /quotes?q=a%20b', lies)).toBe(200)
  expect(seen?.headers).toMatchObject({ host: 'desk.test', 'x-forwarded-for': '127.0.0.1' })
  expect(seen?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  for (const name of [
    'x-forwarded-host',
    'x-middleware-subrequest',
    'x-action-forwarded',
    'content-security-policy',
    'forwarded',
  ])
    expect(seen?.headers).not.toHaveProperty(name)
})

it('lets a request pass that Next sends to itself, and no other that claims to be one', async () => {
  await send('POST /sign-in', { ...own, 'content-length': '0' })
  const pass = String(seen?.headers['x-pass'])
  await send('POST /quotes', { 'x-pass': pass, 'x-action-forwarded': '1', 'x-forwarded-for': '9.9.9.9' })
  expect(seen?.headers).toMatchObject({ 'x-action-forwarded': '1', 'x-forwarded-for': '9.9.9.9' })
})

it('gives a page the status that it asks for', async () => {
  answerWith = { status: 200, asked: 410, isReached: true }
  expect(await send('GET /share/shr_x')).toBe(410)
})

it('blames the sender for what Next could not read, and nobody else for a failure of ours', async () => {
  answerWith = { status: 500 }
  expect(await send('POST /sign-in', { ...own, 'content-length': '0' })).toBe(400)
  expect(await send('GET /sign-in', { rsc: '1', 'next-router-state-tree': 'junk' })).toBe(400)
  expect(await send('GET /sign-in')).toBe(500)
  answerWith = { status: 500, isReached: true }
  expect(await send('POST /sign-in', { ...own, 'content-length': '0' })).toBe(500)
})

it('keeps nothing of a request that is over', async () => {
  await send('GET /')
  await expect.poll(() => exchanges().size).toBe(0)
})
