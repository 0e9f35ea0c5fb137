import { connect } from 'node:net'

export type Raw = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }
export type Seen = { status: number; ms: number; text: string }

/** Sends bytes as they are, which no polite client would. Status 0: the connection was closed without a word. */
export async function sendRaw(origin: string, request: Raw): Promise<Seen> {
  const { host, port, hostname } = new URL(origin)
  const { method = 'GET', path = '/', headers = {}, body = '' } = request
  const length = method === 'POST' && !('transfer-encoding' in headers) ? Buffer.byteLength(body) : undefined
  const all = {
    ...{ host, connection: 'close' },
    ...(method === 'POST' && { origin }),
    ...(length !== undefined && { 'content-length': String(length) }),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const start = performance.now()
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  socket.write(body)
  const chunks: Buffer[] = []
  try {
    for await (const chunk of socket) chunks.push(chunk)
  } catch {
    // A server may cut a request off whose answer it has given.
  }
  const text = Buffer.concat(chunks).toString('utf8')
  return {
    status: Number(text.match(/^HTTP\/1\.1 (?!100)(\d+)/m)?.[1] ?? 0),
    ms: performance.now() - start,
    text,
  }
}
