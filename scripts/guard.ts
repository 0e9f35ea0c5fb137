import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { exchanges } from '#lib/auth/exchange.ts'
import { isSameOrigin } from '#lib/auth/origin.ts'
import { env } from '#lib/env.ts'

const LONGEST_URL = 4_096
const LONGEST_HEADER = 12_000
/** Next's own limit for an action; above it Next would answer 500. */
const MB = 1024 * 1024
const LARGEST_BODY = MB

/** Routes that take a file as their body and read it as it comes; each with the most that it takes. */
const UPLOADS: [path: RegExp, largest: number][] = [
  [/^\/api\/upload\/dataset\//, 512 * MB],
  [/^\/api\/upload\/evidence\//, 64 * MB],
  [/^\/api\/upload\/bill(\?|$)/, 64 * MB],
]

/** Headers with which Next's parts speak to each other, or a proxy to us: from a stranger they are lies. */
const PRIVATE =
  /^(forwarded|next-resume|content-security-policy|x-(middleware|invoke|nextjs|next|now|matched|prerender|vercel|action-forwarded|forwarded|real-ip|request-id|pass|nonce|page-path|http-method-override)\b.*)$/

/**
 * Next passes an action on to another of its parts by a request to itself, with the headers of the first one. This
 * secret of the process tells such a request from a stranger's.
 */
const pass = randomBytes(24).toString('base64url')

type Refusal = [status: number, sentence: string, headers?: Record<string, string>]

/**
 * Stands in front of Next: what Next would answer with 500 gets its proper 4xx here, and no header of a stranger
 * passes for one of ours. False means that the request has been answered.
 */
export function guard(request: IncomingMessage, response: ServerResponse): boolean {
  if (isOurOwn(request.headers)) return true
  const refusal = refusalOf(request)
  if (refusal) {
    refuse(response, refusal)
    return false
  }
  const id = tellTruth(request)
  exchanges().set(id, { isReached: false })
  response.once('close', () => exchanges().delete(id))
  amendStatus(request, response, id)
  response.setHeader('x-content-type-options', 'nosniff')
  if (env.appOrigin?.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000')
  return true
}

function isOurOwn(headers: IncomingHttpHeaders): boolean {
  const given = Buffer.from(String(headers['x-pass'] ?? ''))
  return given.length === pass.length && timingSafeEqual(given, Buffer.from(pass))
}

function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { headers, method = '', url = '' } = request
  if (!['GET', 'HEAD', 'POST'].includes(method))
    return [405, 'This method is not allowed here.', { allow: 'GET, HEAD, POST' }]
  if (url.length > LONGEST_URL) return [414, 'This address is too long.']
  if (Object.values(headers).some((value) => String(value).length > LONGEST_HEADER))
    return [431, 'A header is too long.']
  if (!isAddress(url)) return [400, 'This address is malformed.']
  if (!isHost(headers.host)) return [400, 'The Host header is missing or malformed.']
  if (headers.upgrade) return [400, 'Nothing here can be upgraded.']
  return method === 'POST' ? refusalOfPost(headers, largestBody(url)) : undefined
}

const largestBody = (url: string): number => UPLOADS.find(([path]) => path.test(url))?.[1] ?? LARGEST_BODY

function refusalOfPost(headers: IncomingHttpHeaders, largest: number): Refusal | undefined {
  if (!isFromUs(headers)) return [403, 'This request did not come from our own pages.']
  if (headers['transfer-encoding'] !== undefined) return [411, 'Say how long the body is.']
  if (Number(headers['content-length'] ?? 0) > largest)
    // Kept alive, Node reads the rest and throws it away; closed at once, a browser would see a reset and no answer.
    return [413, `This is too large: send at most ${largest / MB} MB.`, { connection: 'keep-alive' }]
  if (headers['content-encoding'] !== undefined) return [415, 'Send the body without compression.']
  const type = headers['content-type'] ?? ''
  if (/^multipart\//i.test(type) && !/;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})/i.test(type))
    return [400, 'The body is malformed.']
  return undefined
}

/** A path from the root, in well-formed UTF-8, without NUL and without what reads as another host. */
function isAddress(url: string): boolean {
  if (!/^\/(?!\/)/.test(url) || /[\\\s]|%00|%5c/i.test(url)) return false
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return URL.canParse(url, 'http://here.invalid')
  } catch {
    return false
  }
}

const isHost = (host: string | undefined): boolean =>
  host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host) && URL.canParse(`http://${host}`)

const isFromUs = (headers: IncomingHttpHeaders): boolean =>
  isSameOrigin(
    {
      origin: headers.origin ?? null,
      secFetchSite: headers['sec-fetch-site']?.toString() ?? null,
      host: headers.host ?? null,
    },
    env.appOrigin,
  )

/** Replaces what a client may invent by what the server knows. Returns the id of the request. */
function tellTruth(request: IncomingMessage): string {
  const { headers } = request
  const address = clientAddress(request)
  for (const name of Object.keys(headers)) if (PRIVATE.test(name)) delete headers[name]
  if (headers.origin === 'null') delete headers.origin
  const id = randomUUID()
  headers['x-request-id'] = id
  headers['x-pass'] = pass
  headers['x-forwarded-for'] = address
  if (env.appOrigin) {
    const origin = new URL(env.appOrigin)
    headers['x-forwarded-host'] = origin.host
    headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)
  }
  return id
}

/** The other end of the socket; with TRUST_PROXY the last address that the proxy in front of us has added. */
function clientAddress({ headers, socket }: IncomingMessage): string {
  const forwarded = env.trustsProxy ? headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim() : ''
  return (forwarded || socket.remoteAddress || 'unknown').replace(/^::ffff:/, '').slice(0, 64)
}

/**
 * Gives an answer the status that its page asked for. And a failure of Next to read an action or a router's request,
 * before any code of ours ran, is the sender's: 400, not 500.
 */
function amendStatus(request: IncomingMessage, response: ServerResponse, id: string): void {
  const speaksToRouter = ['rsc', 'next-action', 'next-router-state-tree'].some(
    (name) => name in request.headers,
  )
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const exchange = exchanges().get(id)
    const isSendersFault =
      status === 500 && !exchange?.isReached && (request.method === 'POST' || speaksToRouter)
    response.statusCode = exchange?.status ?? (isSendersFault ? 400 : status)
    return writeHead(response.statusCode, ...rest)
  }) as ServerResponse['writeHead']
}

function refuse(response: ServerResponse, [status, sentence, headers = {}]: Refusal): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    connection: 'close',
    ...headers,
  })
  response.end(`${sentence}\n`)
}
