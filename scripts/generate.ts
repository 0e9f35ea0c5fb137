import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Failure, runScript } from './failure.ts'
import { fingerprint } from './fingerprint.ts'

const stamp = 'lib/data/generated/.fingerprint'

/** Makes the database client from prisma/schema.prisma, unless it is that schema's already. */
export function generateClient(): void {
  const current = fingerprint(['prisma/schema.prisma', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  // Generating needs no engine, but Prisma downloads one unless it is shown a program that exists (Prisma 7.10).
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate'], { env, encoding: 'utf8' })
  if (status !== 0) throw new Failure(`${stdout}${stderr}\nThe database client could not be generated.`)
  writeFileSync(stamp, current)
}

if (import.meta.main) await runScript(async () => generateClient())
