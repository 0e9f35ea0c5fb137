import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Caller, type Drawing, exchanges } from '#lib/auth/exchange.ts'
import { Recent } from '#lib/document/recent.ts'
import { PASS_COOKIE } from '#lib/secret/share-pass.ts'
import { collect, sendText, withoutRuntime } from './plain-page.ts'
import { cut, type Template, withTexts } from './template.ts'

/** The page of a link as it was drawn; between its parts stands what each reader gets for himself. */
type Page = { headers: Map<string, Header>; policy: string; parts: Template }
type Header = NonNullable<OutgoingHttpHeaders[string]>

/** Some six hundred pages of a few sheets each. */
const pages = new Recent<Page>(32_000_000)
/** The door and what it makes anew: known once a page has been drawn. */
let door: Pick<Drawing, 'askDoor' | 'renew'> | null = null

const POLICY = 'content-security-policy'
const NONCE = /'nonce-([^']+)'/

/**
 * Shows the page of a link again as it was drawn, instead of drawing the same anew. The door is asked for each reader;
 * where it does not say which drawing he is to see, the page answers for itself, as it does without this file. What it
 * answers goes out without the framework, where the page says that it needs none.
 */
export async function showAgain(request: IncomingMessage, response: ServerResponse, draw: () => unknown) {
  if (!isOfTheDoor(request)) return draw()
  const encodings = request.headers['accept-encoding']?.toString()
  const caller = callerOf(request)
  const key = caller && (await door?.askDoor(caller).catch(() => null))
  const page = key ? pages.get(key) : undefined
  if (page && door) return sendText(response, renewed(response, page, door.renew()), encodings)
  const exchange = exchanges().get(String(request.headers['x-request-id']))
  collect(request, response, (drawn) => {
    const plain = exchange?.needsNoRuntime ? withoutRuntime(drawn) : null
    if (caller && plain && exchange?.drawing) keep(exchange.drawing, response, plain)
    return sendText(response, plain ?? drawn, encodings)
  })
  return draw()
}

/** A page for somebody without an account, as a browser asks for it; its files are none of it. */
const isOfTheDoor = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method !== 'HEAD' && /^\/(share|request)\/[^/?]+(\?|$)/.test(url) && !('rsc' in headers)

/** Who asks for nothing but the page of a link, and brings nothing that it could be drawn differently for. */
function callerOf({ method, url = '', headers }: IncomingMessage): Caller | null {
  const [, token] = url.match(/^\/share\/(shr_\w+)$/) ?? []
  if (method !== 'GET' || !token) return null
  const [, name, pass] = headers.cookie?.match(/^([\w-]+)=([^;\s]*)$/) ?? []
  if (headers.cookie && name !== PASS_COOKIE) return null
  return { token, pass, address: String(headers['x-forwarded-for'] ?? 'unknown') }
}

function keep({ key, once, renew, askDoor }: Drawing, response: ServerResponse, text: string): void {
  door = { askDoor, renew }
  const headers = new Map(Object.entries(response.getHeaders()).filter(isSet))
  const policy = String(headers.get(POLICY))
  const nonce = policy.match(NONCE)?.[1]
  if (response.statusCode !== 200 || headers.has('set-cookie') || !nonce) return
  headers.set('link', String(headers.get('link') ?? '').replaceAll(`; nonce="${nonce}"`, ''))
  pages.keep(key, { headers, policy, parts: cut(text, [nonce, ...once]) }, text.length)
}

const isSet = (header: [string, Header | undefined]): header is [string, Header] => header[1] !== undefined

/** What was kept, with a nonce and other texts that are this reader's own. */
function renewed(response: ServerResponse, { headers, policy, parts }: Page, once: string[]): Buffer {
  const nonce = randomBytes(16).toString('base64')
  response.setHeaders(headers)
  response.setHeader(POLICY, policy.replace(NONCE, `'nonce-${nonce}'`))
  return withTexts(parts, [nonce, ...once])
}
