import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Starts the real server on an empty data folder, as `npm start` does. The stories find its address in E2E_ORIGIN,
 * the one-time address of the first workspace in E2E_SETUP, and the folder in E2E_DATA.
 */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'tunewise-e2e-'))
  // Under root PostgreSQL runs as another user, who has to get through.
  chmodSync(folder, 0o711)
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' }
  const server = spawn(process.execPath, ['scripts/serve.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(server.stdout)) {
    console.log(line)
    const address = line.match(/ at (http\S+)/)?.[1]
    if (line.startsWith('Create')) process.env.E2E_SETUP = address
    if (!line.startsWith('Tunewise is ready')) continue
    process.env.E2E_ORIGIN = address
    process.env.E2E_DATA = folder
    break
  }
  if (!process.env.E2E_ORIGIN) throw new Error('The server did not start.')
  server.stdout.resume()
  return async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(folder, { recursive: true })
  }
}
