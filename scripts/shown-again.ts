import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Caller, type Drawing, exchanges } from '#lib/auth/exchange.ts'
import { Recent } from '#lib/document/recent.ts'
import { PASS_COOKIE } from '#lib/secret/share-pass.ts'
import { cut, type Template, withTexts } from './template.ts'

/** The page of a link as it was drawn; between its parts stands what each reader gets for himself. */
type Page = { headers: OutgoingHttpHeaders; parts: Template }

/** Some three hundred pages of a few sheets each. */
const pages = new Recent<Page>(32_000_000)
/** The door and what it makes anew: known once a page has been drawn. */
let door: Pick<Drawing, 'askDoor' | 'renew'> | null = null

const POLICY = 'content-security-policy'
const compress = promisify(gzip)

/**
 * Shows the page of a link again as it was drawn, instead of drawing the same anew. The door is asked for each reader;
 * where it does not say which drawing he is to see, the page answers for itself, as it does without this file.
 */
export async function showAgain(request: IncomingMessage, response: ServerResponse, draw: () => unknown) {
  const caller = callerOf(request)
  if (!caller) return draw()
  const key = await door?.askDoor(caller).catch(() => null)
  const page = key ? pages.get(key) : undefined
  if (page && door) return send(request, response, page, door.renew())
  // What is kept is plain text: it is compressed when it is sent.
  delete request.headers['accept-encoding']
  keepWhatIsDrawn(request, response)
  return draw()
}

/** Who asks for nothing but the page of a link, and brings nothing that it could be drawn differently for. */
function callerOf({ method, url = '', headers }: IncomingMessage): Caller | null {
  const [, token] = url.match(/^\/share\/(shr_\w+)$/) ?? []
  if (method !== 'GET' || !token || 'rsc' in headers) return null
  const [, name, pass] = headers.cookie?.match(/^([\w-]+)=([^;\s]*)$/) ?? []
  if (headers.cookie && name !== PASS_COOKIE) return null
  return { token, pass, address: String(headers['x-forwarded-for'] ?? 'unknown') }
}

/** Listens while Next answers; keeps the whole of a page that says that it may be shown again. */
function keepWhatIsDrawn(request: IncomingMessage, response: ServerResponse): void {
  const exchange = exchanges().get(String(request.headers['x-request-id']))
  const drawn: Buffer[] = []
  const listen = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) drawn.push(Buffer.from(chunk))
  }
  const { write, end } = response
  response.write = ((...args: Parameters<typeof write>) => {
    listen(args[0])
    return write.apply(response, args)
  }) as typeof write
  response.end = ((...args: Parameters<typeof end>) => {
    listen(args[0])
    return end.apply(response, args)
  }) as typeof end
  response.once('finish', () => {
    if (exchange?.drawing) keep(exchange.drawing, response, Buffer.concat(drawn).toString('utf8'))
  })
}

function keep({ key, once, renew, askDoor }: Drawing, response: ServerResponse, text: string): void {
  door = { askDoor, renew }
  const { 'set-cookie': cookie, ...headers } = response.getHeaders()
  const nonce = String(headers[POLICY]).match(/'nonce-([^']+)'/)?.[1]
  const isWhole = response.statusCode === 200 && !cookie && nonce && !text.includes('data-dgst')
  if (!isWhole) return
  const whole = joined(text, nonce)
  // Cut in two in the data behind the page, a text would come back once the page runs.
  if (once.some((word) => !standsTwice(whole, word))) return
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'date', 'connection'])
    delete headers[name]
  pages.keep(key, { headers, parts: cut(whole, [nonce, ...once]) }, whole.length)
}

/** The data behind a page come in pieces of any length, a script for each: as one script they say the same. */
const joined = (text: string, nonce: string): string =>
  text.replaceAll(`"])</script><script nonce="${nonce}">self.__next_f.push([1,"`, '')

/** True when a text stands as often in what is seen as in the data behind it, which repeat it. */
function standsTwice(text: string, word: string): boolean {
  const count = (where: string) => where.split(word).length - 1
  return count(text.replaceAll(/<script.*?<\/script>/gs, '')) * 2 === count(text)
}

async function send(request: IncomingMessage, response: ServerResponse, page: Page, once: string[]) {
  const nonce = randomBytes(16).toString('base64')
  const policy = String(page.headers[POLICY]).replace(/'nonce-[^']+'/, `'nonce-${nonce}'`)
  const text = withTexts(page.parts, [nonce, ...once])
  const isGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const body = isGzip ? await compress(text, { level: 4 }) : text
  response.writeHead(200, {
    ...{ ...page.headers, [POLICY]: policy, 'content-length': body.length },
    ...(isGzip && { 'content-encoding': 'gzip' }),
  })
  response.end(body)
}
