import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Failure } from './failure.ts'
import { fingerprint } from './fingerprint.ts'

const stamp = '.next/fingerprint'
const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['next.config.mjs', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'],
]
const isLeftOut = (path: string) => path.startsWith('lib/data/generated') || /\.test\.tsx?$/.test(path)

export const nextCli = () => createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Builds the application unless .next already is the build of these sources; `signal` breaks it off. */
export async function buildApplication(say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const current = fingerprint(sources, isLeftOut)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  say('Building the application (about a minute)')
  rmSync(stamp, { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const child = spawn(process.execPath, [nextCli(), 'build'], {
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const code = await new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', resolve)
  })
  signal.throwIfAborted()
  if (code !== 0) throw new Failure(`${output.trim()}\nThe build failed: the lines above say where.`)
  writeFileSync(stamp, current)
}
