import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type pg from 'pg'
import { connect, withClient } from '#scripts/connect.ts'
import { dropDatabase, ownerUrlOf } from '../database.ts'
import { Witness } from './witness.ts'
import type { World } from './world.ts'

const run = promisify(execFile)
const FURNISH = ['--conditions=react-server', 'tests/support/isolation/furnish.ts']

/**
 * A database of the calling file's own, of which the application's pool knows instead of the worker's. Call it before
 * the first query.
 */
export async function ownDatabase(
  name: string,
  template = 'template',
): Promise<{ owner: pg.Client; witness: Witness; url: string }> {
  const url = ownerUrlOf(name)
  await dropDatabase(url)
  await withClient(ownerUrlOf('postgres'), (client) =>
    client.query(`create database ${name} template ${template}`),
  )
  process.env.APP_DATABASE_URL = appUrlOf(name)
  const owner = await connect(url)
  return { owner, witness: new Witness(owner), url }
}

function appUrlOf(name: string): string {
  const url = new URL(process.env.APP_DATABASE_URL ?? '')
  url.pathname = `/${name}`
  return url.href
}

type Worlds = { victim: World; rival: World }

/** As `ownDatabase`, with two tenants in it: who comes first in a run has them furnished, and all get a copy. */
export async function furnishedDatabase(name: string) {
  const worlds = await withClient(ownerUrlOf('postgres'), async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('worlds'))`)
    await client.query('create table if not exists worlds (made jsonb)')
    const { rows } = await client.query<{ made: Worlds }>('select made from worlds')
    if (rows[0]) return rows[0].made
    await client.query('create database worlds template template')
    const { stdout } = await run(process.execPath, FURNISH, {
      env: { ...process.env, APP_DATABASE_URL: appUrlOf('worlds') },
    })
    await client.query('insert into worlds values ($1)', [stdout])
    return JSON.parse(stdout) as Worlds
  })
  return { ...(await ownDatabase(name, 'worlds')), ...worlds }
}
