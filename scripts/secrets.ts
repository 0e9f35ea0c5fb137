import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, Failure } from './failure.ts'

/** The secret of that name: made at first use, 32 random bytes, readable by the owner of the process alone. */
export function keptSecret(
  folder: string,
  name: string,
  encoding: 'base64' | 'base64url' = 'base64url',
): string {
  const file = join(folder, 'secrets', name)
  mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(32).toString(encoding), { mode: 0o600, flag: 'wx', flush: true })
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (!secret) throw new Failure(`The secret in ${file} is empty: bring it back from a backup.`)
  return secret
}

/** What the application needs to know and the database must not: from the environment, else kept in the folder. */
export function applicationSecrets(folder: string): { NEXTAUTH_SECRET: string; LINK_KEY: string } {
  const linkKey = process.env.LINK_KEY || keptSecret(folder, 'link-key', 'base64')
  if (Buffer.from(linkKey, 'base64').length !== 32)
    throw new Failure('LINK_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".')
  return {
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder, 'nextauth-secret'),
    LINK_KEY: linkKey,
  }
}

/** A password that every instance with the same secret arrives at, so that none of them has to be told. */
export const derivedPassword = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)).toString('base64url')
