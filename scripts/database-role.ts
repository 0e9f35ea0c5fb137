import pg from 'pg'
import { parseDatabaseUrl, withClient } from './connect.ts'
import { codeOf, Failure, reason } from './failure.ts'
import { derivedPassword } from './secrets.ts'

/**
 * The address with which the application signs in to the database of `ownerUrl`: `given`, or a login role of ours, a
 * member of tunewise_app, that is made (or given its password again) only when signing in does not work as it is.
 */
export async function applicationUrl(ownerUrl: string, secret: string, given?: string): Promise<string> {
  await withClient(ownerUrl, (owner) => owner.query('grant select on _prisma_migrations to tunewise_app'))
  const appUrl = given || (await ownLogin(ownerUrl, secret))
  await refusePowerfulRole(appUrl)
  return appUrl
}

async function ownLogin(ownerUrl: string, secret: string): Promise<string> {
  const url = parseDatabaseUrl(ownerUrl)
  const role = `${decodeURIComponent(url.pathname.slice(1))}_login`
  url.username = role
  url.password = derivedPassword(secret, `database role ${role}`)
  if (!(await canSignIn(url.href))) await withClient(ownerUrl, (owner) => makeRole(owner, role, url.password))
  return url.href
}

/** Row-level security binds only a role without these powers. */
export const refusePowerfulRole = (appUrl: string): Promise<void> =>
  withClient(
    appUrl,
    async (client) => {
      const { rows } = await client.query<{ isPowerful: boolean }>(
        `select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid) as "isPowerful"
         from pg_roles r where rolname = current_user`,
      )
      if (rows[0]?.isPowerful !== false)
        throw new Failure(
          'The role of APP_DATABASE_URL must own nothing and must not bypass row-level security.',
        )
    },
    'APP_DATABASE_URL',
  )

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function makeRole(owner: pg.Client, role: string, password: string) {
  const name = owner.escapeIdentifier(role)
  const login = `login nosuperuser nocreatedb nocreaterole nobypassrls password ${owner.escapeLiteral(password)}`
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
    await owner.query(`${rowCount ? 'alter' : 'create'} role ${name} ${login}`)
    await owner.query(`grant tunewise_app to ${name}`)
  } catch (thrown) {
    if (codeOf(thrown) !== '42501') throw thrown
    throw new Failure(
      `The user of DATABASE_URL may not make the role ${role} (${reason(thrown)}): make it, grant it tunewise_app, and set APP_DATABASE_URL.`,
    )
  }
}
