import type { IncomingMessage, ServerResponse } from 'node:http'
import { buildApplication } from './build.ts'
import { claimDataFolder } from './data-folder.ts'
import { Failure } from './failure.ts'
import { guard } from './guard.ts'
import { type Installation, openInstallation } from './installation.ts'
import { watchReadiness } from './readiness.ts'
import { setupAddress } from './setup-address.ts'
import { showAgain } from './shown-again.ts'
import { stopRequest } from './stop-request.ts'
import { listen, type WebServer } from './web-server.ts'

type Options = {
  folder?: string
  /** Work on the open installation before the first request; its lines are printed last but one. */
  prepare?: (installation: Installation) => Promise<string[]>
}

const say = (line: string) => console.log(line)

/** Runs the server until it is told to stop, then stops the application first and PostgreSQL last. */
export async function runServer(options: Options = {}): Promise<void> {
  const stop = stopRequest()
  await using cleanUp = new AsyncDisposableStack()
  const { folder, release } = claimDataFolder(options.folder)
  cleanUp.defer(release)
  const server = await listen(portNumber(), process.env.HOST || undefined)
  const stopped = new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
  try {
    await start(server, folder, cleanUp, stop.signal, options)
    await stopped
    say('Stopping: finishing the requests in flight')
    stop.onRepeat(server.cut)
    await server.drain(1_000 * Number(process.env.STOP_NOTICE_SECONDS || 0))
  } catch (thrown) {
    await server.drain()
    if (!stop.signal.aborted) throw thrown
  }
}

async function start(
  server: WebServer,
  folder: string,
  cleanUp: AsyncDisposableStack,
  signal: AbortSignal,
  { prepare }: Options,
) {
  const installation = await openInstallation(folder, cleanUp, say)
  signal.throwIfAborted()
  await buildApplication(say, signal)
  const lines = (await prepare?.(installation)) ?? []
  signal.throwIfAborted()
  server.open(await openApplication(server.port, cleanUp), await watchReadiness(installation.appUrl, cleanUp))
  const origin = process.env.APP_ORIGIN || `http://localhost:${server.port}`
  const setup = await setupAddress(installation.ownerUrl, origin)
  if (setup) say(`Create the first workspace at ${setup}`)
  for (const line of lines) say(line)
  say(`Tunewise is ready at ${origin}`)
}

async function openApplication(port: number, cleanUp: AsyncDisposableStack) {
  // Next passes actions on by requests to itself; without its own address it would trust the Host header for it.
  const self = `http://${process.env.HOST || 'localhost'}:${port}`
  Object.assign(process.env, {
    NODE_ENV: 'production',
    __NEXT_PRIVATE_ORIGIN: self,
    NEXTAUTH_URL: process.env.APP_ORIGIN || self,
  })
  const { default: next } = await import('next')
  const application = next({ dev: false, quiet: true, hostname: 'localhost', port })
  await application.prepare()
  cleanUp.defer(() => application.close())
  const handle = application.getRequestHandler()
  return (request: IncomingMessage, response: ServerResponse) => {
    if (guard(request, response))
      showAgain(request, response, () => handle(request, response)).catch(() => response.destroy())
  }
}

function portNumber(): number {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Failure(`PORT must be a number below 65536, not ${process.env.PORT}.`)
}
