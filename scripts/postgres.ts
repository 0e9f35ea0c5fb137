import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from './connect.ts'
import { findBinaries, makeCluster, makeOwn } from './postgres-cluster.ts'
import { startOnFreePort, startServer, stopServer } from './postgres-process.ts'
import { findServerUser } from './postgres-user.ts'
import { clearPostmaster } from './postmaster.ts'
import { keptSecret } from './secrets.ts'

export type Postgres = {
  /** Address of a database as the superuser; the database is made when it is missing. */
  urlOf: (database: string) => Promise<string>
  stop: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL on `folder`/postgres and keeps it running: when it ends by itself it is started
 * again on the same port. A first start makes the cluster, whole or not at all.
 */
export async function startPostgres(
  folder: string,
  say: (line: string) => void,
  settings: Record<string, string> = {},
): Promise<Postgres> {
  const binaries = await findBinaries()
  const user = findServerUser(binaries.postgres, folder)
  const data = join(folder, 'postgres')
  const cluster = { data, binaries, user, password: keptSecret(folder, 'postgres-password'), settings }
  if (!existsSync(data)) makeCluster(folder, cluster)
  await clearPostmaster(data)
  makeOwn(cluster)
  let { child, port } = await startOnFreePort(folder, cluster)
  let isStopping = false

  const keepRunning = () =>
    child.once('exit', async () => {
      while (!isStopping) {
        say('PostgreSQL ended by itself: starting it again')
        const next = await clearPostmaster(data)
          .then(() => startServer(cluster, port))
          .catch(() => sleep(500))
        if (!next) continue
        child = next
        return keepRunning()
      }
    })
  keepRunning()

  const urlOf = (database: string) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`
  return {
    async urlOf(database) {
      await withClient(urlOf('postgres'), async (client) => {
        const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
        if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
      })
      return urlOf(database)
    },
    async stop() {
      isStopping = true
      await stopServer(child)
    },
  }
}
