import pg from 'pg'
import { codeOf, Failure, reason } from './failure.ts'

/** What can be wrong with an address, said without its password. */
const sentences: Record<string, (host: string, url: URL, name: string) => string> = {
  '28P01': (host, url, name) => `The password for user ${url.username} at ${host} in ${name} is wrong.`,
  '28000': (host, url, name) => `The database at ${host} does not let user ${url.username} of ${name} in.`,
  '3D000': (host, url, name) => `The database ${url.pathname.slice(1)} of ${name} does not exist at ${host}.`,
}

export function parseDatabaseUrl(url: string, name = 'DATABASE_URL'): URL {
  const parsed = URL.parse(url)
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2)
    throw new Failure(`${name} must look like postgres://user:password@host:5432/database.`)
  return parsed
}

/** A connection for set-up work; a Failure says what is wrong with the address, which `name` holds. */
export async function connect(url: string, name = 'DATABASE_URL'): Promise<pg.Client> {
  const parsed = parseDatabaseUrl(url, name)
  const host = `${parsed.hostname}:${parsed.port || 5432}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // Without a listener, a connection that breaks while idle would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (thrown) {
    const code = codeOf(thrown) ?? ''
    const sentence = sentences[code]?.(host, parsed, name)
    throw new Failure(
      sentence ?? `The database of ${name} at ${host} cannot be reached (${code || reason(thrown)}).`,
      { cause: thrown },
    )
  }
  return client
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  name?: string,
): Promise<T> {
  const client = await connect(url, name)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
