import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { withClient } from '../connect.ts'

/** A workspace without a row of its own, with one project and nothing in it, that of `npm run demo`, or full. */
export type Filling = 'empty' | 'begun' | 'sample' | 'crowded'

/** Addresses by the noun or the route that they stand for, such as `projects` or `/quotes/[id]/edit`. */
export type Places = Record<string, string>

export type FilledWorkspace = { places: Places; cookie: string }

const run = promisify(execFile)
const FILL = ['--conditions=react-server', 'scripts/crowd/fill.ts']

/**
 * Makes a workspace of its own on an installation that runs, beside those that are there, with an owner who is signed
 * in: `cookie` is his, `places` say where to look. A crowded one takes half a minute. The environment must hold what
 * `openInstallation` and `openDatabase` leave in it.
 *
 *     const { ownerUrl } = await openDatabase(folder, cleanUp)
 *     const { cookie, places } = await openFilled(ownerUrl, 'crowded')
 *     await fetch(`${origin}${places.projects}/spend`, { headers: { cookie } })
 */
export async function openFilled(ownerUrl: string, filling: Filling): Promise<FilledWorkspace> {
  const token = randomBytes(32).toString('base64url')
  const sha256 = createHash('sha256').update(token).digest()
  await withClient(ownerUrl, (owner) =>
    owner.query('insert into setup_token (token_sha256) values ($1)', [sha256]),
  )
  const env = { ...process.env, CROWD_FILLING: filling, CROWD_TOKEN: token, LOG_LEVEL: 'warn' }
  const { stdout } = await run(process.execPath, FILL, { env, maxBuffer: 1e6 })
  // What the database does by itself within a minute: until then it plans without knowing how many rows there are.
  await withClient(ownerUrl, (owner) => owner.query('vacuum analyze'))
  return JSON.parse(stdout)
}
