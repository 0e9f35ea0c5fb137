import { createHash, randomBytes } from 'node:crypto'
import { withClient } from './connect.ts'

/**
 * The one-time address that creates the first workspace and its owner; undefined once anybody can sign in.
 * Each start makes a new one and ends the one before; the database keeps only its SHA-256.
 */
export const setupAddress = (ownerUrl: string, origin: string): Promise<string | undefined> =>
  withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from app_user limit 1')
    if (rowCount) return undefined
    const token = randomBytes(32).toString('base64url')
    await client.query('delete from setup_token where used_at is null')
    await client.query('insert into setup_token (token_sha256) values ($1)', [
      createHash('sha256').update(token).digest(),
    ])
    return `${origin}/setup?token=${token}`
  })
