// What every command does before anything else. Runs on any Node from 20 on, with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = 'node_modules/.lock-sha256'

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    refuse(
      `Tunewise needs Node 20 or newer, and this is ${process.version}: get one from https://nodejs.org.`,
    )
}

/** True when node_modules holds what the lock file says, by npm's own record or by ours. */
function isInstalled(lock) {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(record) || !existsSync('node_modules/.bin/node')) return false
  if (statSync(record).mtimeMs >= statSync('package-lock.json').mtimeMs) return true
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
}

function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (isInstalled(lock)) return
  console.error('Installing packages (a minute or two)')
  // On standard error, because the output of a command may be data. The pinned runtime and the builder are development packages, which NODE_ENV=production would leave out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, { stdio: ['inherit', 2, 2] })
  if (status !== 0) refuse('The packages could not be installed: npm says why above.')
  writeFileSync(stamp, lock)
}

/**
 * Installs what is missing and runs a TypeScript file on the pinned Node, with the arguments of this process.
 * Signals are passed on; when this process is killed, the closed channel tells the other one to stop.
 */
export function handOver(script) {
  refuseOldNode()
  process.chdir(root)
  installPackages()
  const bin = join(root, 'node_modules/.bin')
  const path = `${bin}${delimiter}${process.env.PATH}`
  const env = {
    // What was compiled once starts at once the next time, in this process and in those that it starts.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...process.env,
    ...{ PATH: path, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' },
  }
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(join(bin, 'node'), [script, ...process.argv.slice(2)], { env, stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => refuse(`The pinned Node did not start: ${error.message}.`))
  child.on('exit', (code) => process.exit(code ?? 1))
}
