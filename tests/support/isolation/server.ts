import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildApplication } from '#scripts/build.ts'
import { withClient } from '#scripts/connect.ts'
import { ownerUrlOf } from '../database.ts'

export type RunningServer = { origin: string; stop: () => Promise<void> }

/** One build at a time, whichever worker is first; the others find it done. */
const build = () =>
  withClient(ownerUrlOf('postgres'), async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('build'))`)
    await buildApplication(console.log, new AbortController().signal)
  })

/**
 * The server as `npm start` runs it, on a database of the tests and with their secrets, so that a test can sign anyone
 * in. It believes X-Forwarded-For, with which a test gives each visitor an address of his own.
 */
export async function startServer(databaseUrl: string): Promise<RunningServer> {
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-http-'))
  const { PATH, NEXTAUTH_SECRET, LINK_KEY } = process.env
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...{ PATH, NEXTAUTH_SECRET, LINK_KEY, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: '1' },
    },
  })
  // Next complains at length of what a stranger sent wrong; it matters only when the start fails.
  let complaints = ''
  server.stderr.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-4_000)
  })
  const lines = createInterface(server.stdout)
  let port = ''
  for await (const line of lines) {
    port = line.match(/^Tunewise is ready at http:\/\/localhost:(\d+)/)?.[1] ?? ''
    if (port) break
  }
  if (!port) throw new Error(`the server did not start: ${complaints}`)
  server.stdout.resume()
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM')
      await once(server, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}
