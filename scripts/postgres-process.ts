import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Failure } from './failure.ts'
import { freePort } from './free-port.ts'
import { type Cluster, lastLine } from './postgres-cluster.ts'

/** Durable, private, in UTC; without details, because those would write what users typed into the log. */
const durable = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  log_error_verbosity: 'terse',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  // A bill of a million rows with its indexes: less of it is written and read again, and no checkpoint falls into it.
  shared_buffers: '256MB',
  max_wal_size: '2GB',
}

/** Prefers the port of the last run, which other tools may have noted. */
export async function startOnFreePort(
  folder: string,
  cluster: Cluster,
): Promise<{ child: ChildProcess; port: number }> {
  const file = join(folder, 'postgres.port')
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  for (let tries = 3; ; tries--) {
    const port = (await freePort(remembered)) ?? (await freePort(0)) ?? 0
    try {
      const child = await startServer(cluster, port)
      writeFileSync(file, String(port))
      return { child, port }
    } catch (thrown) {
      if (tries === 1 || !(thrown instanceof PortTaken)) throw thrown
    }
  }
}

class PortTaken extends Failure {}

/** Resolves when the server answers; it has a process group of its own, which a Ctrl-C does not reach. */
export async function startServer(
  { data, binaries, user, password, settings }: Cluster,
  port: number,
): Promise<ChildProcess> {
  const flags = Object.entries({ ...durable, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command = '', ...args] = [
    ...user.prefix,
    binaries.postgres,
    '-D',
    data,
    '-p',
    String(port),
    ...flags,
  ]
  const child = spawn(command, args, {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (chunk) => {
    output = (output + chunk).slice(-10_000)
  })
  let hasEnded = false
  child.once('error', (error) => {
    output += error.message
    hasEnded = true
  })
  child.once('close', () => {
    hasEnded = true
  })
  const connection = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  while (!(await answers(connection))) {
    if (hasEnded && output.includes('could not bind')) throw new PortTaken(`Port ${port} is taken.`)
    if (hasEnded) throw new Failure(`PostgreSQL did not start: ${lastLine(output) ?? 'it gave no reason'}.`)
    await sleep(40)
  }
  return child
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** A fast shutdown: open transactions are rolled back, a checkpoint is written. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await ended
}
