import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Failure } from './failure.ts'

export type WebServer = {
  port: number
  /** From now on requests are answered by `handle`, and `/readyz` by what `problem` finds (nothing: ready). */
  open: (handle: RequestListener, problem: () => Promise<string | undefined>) => void
  /**
   * Turns readiness off, gives a balancer `noticeMs` to see it, takes no more connections, and waits for the requests
   * in flight, at most 30 seconds.
   */
  drain: (noticeMs?: number) => Promise<void>
  /** Ends the requests in flight. */
  cut: () => void
}

const patienceMs = 30_000

/** How long a body may take to arrive: a large file over a slow line, and everything else. */
export type BodyPatience = { uploadMs: number; otherMs: number }
const PATIENCE: BodyPatience = { uploadMs: 30 * 60_000, otherMs: 60_000 }

/** Ends a request whose body has not come by then. Node knows one limit for all of them. */
function hurry(request: IncomingMessage, { uploadMs, otherMs }: BodyPatience) {
  const isUpload = request.url?.startsWith('/api/upload/') ?? false
  const timer = setTimeout(() => request.complete || request.destroy(), isUpload ? uploadMs : otherMs)
  timer.unref()
  request.once('close', () => clearTimeout(timer))
}

/** Listens at once, so that a busy port shows before anything is built; until it is opened it answers 503. */
export async function listen(
  port: number,
  host?: string,
  patience: BodyPatience = PATIENCE,
): Promise<WebServer> {
  let handle: RequestListener = (_request, response) => answer(response, 503, 'starting')
  let findProblem = async (): Promise<string | undefined> => 'starting'

  const server = createServer({ requestTimeout: 0, headersTimeout: 15_000 }, (request, response) => {
    hurry(request, patience)
    const path = request.url?.split('?')[0]
    if (path === '/healthz') return answer(response, 200, 'ok')
    if (path === '/readyz')
      return findProblem().then((problem) => answer(response, problem ? 503 : 200, problem ?? 'ready'))
    return handle(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Failure(cannotListen(port, host, codeOf(error)))))
    server.listen(port, host, resolve)
  })

  return {
    port: (server.address() as { port: number }).port,
    open(opened, problem) {
      handle = opened
      findProblem = problem
    },
    async drain(noticeMs = 0) {
      findProblem = async () => 'stopping'
      if (noticeMs) await sleep(noticeMs)
      const closed = new Promise((resolve) => server.close(resolve))
      const last = setTimeout(() => server.closeAllConnections(), patienceMs)
      // A browser keeps its connection open after the answer; nothing more will be asked on it.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      await closed
      clearTimeout(last)
      clearInterval(sweep)
    },
    cut: () => server.closeAllConnections(),
  }
}

function answer(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${text}\n`)
}

function cannotListen(port: number, host = 'any address', code?: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: stop it or set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} is reserved for the system: set PORT to one from 1024 on.`
  return `The server cannot listen on port ${port} of ${host} (${code}).`
}
