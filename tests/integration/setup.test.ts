import { expect, it } from 'vitest'
import { findSession } from '#lib/data/session.ts'
import { claim, isClaimable } from '#lib/data/setup.ts'
import { newSecret, sha256 } from '#lib/secret/opaque.ts'
import { client } from '#tests/support/account.ts'
import { ownerClient } from '#tests/support/database.ts'

const claimOf = (email: string) => ({
  workspaceName: 'Harbour AI',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  name: 'Ana',
  email,
  passwordHash: 'a hash',
})

async function newSetupToken(): Promise<string> {
  const token = newSecret()
  const owner = await ownerClient()
  await owner.query('insert into setup_token (token_sha256) values ($1)', [Buffer.from(sha256(token))])
  await owner.end()
  return token
}

async function count(table: 'workspace' | 'app_user'): Promise<number> {
  const owner = await ownerClient()
  const { rows } = await owner.query(`select count(*)::int as count from ${table}`)
  await owner.end()
  return rows[0].count
}

it('creates the workspace, its owner and his session at once, and works only once', async () => {
  const token = await newSetupToken()
  expect(await isClaimable(token)).toBe(true)
  const sessionId = await claim(token, claimOf(`${newSecret().toLowerCase()}@example.com`), client)
  expect(await findSession(sessionId ?? '')).toMatchObject({ member: { role: 'owner' } })
  expect(await isClaimable(token)).toBe(false)
  expect(await claim(token, claimOf(`${newSecret().toLowerCase()}@example.com`), client)).toBeNull()
})

it('lets one of ten that race win', async () => {
  const token = await newSetupToken()
  const before = { workspaces: await count('workspace'), users: await count('app_user') }
  const claims = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      claim(token, claimOf(`race-${at}-${newSecret().toLowerCase()}@example.com`), client),
    ),
  )
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await count('workspace')).toBe(before.workspaces + 1)
  expect(await count('app_user')).toBe(before.users + 1)
})

it('leaves the token and the tables as they were when the claim fails half-way', async () => {
  const token = await newSetupToken()
  const email = `${newSecret().toLowerCase()}@example.com`
  await claim(await newSetupToken(), claimOf(email), client)
  const before = await count('workspace')
  await expect(claim(token, claimOf(email), client)).rejects.toMatchObject({ code: 'P2002' })
  expect(await count('workspace')).toBe(before)
  expect(await isClaimable(token)).toBe(true)
})

it.each(['', 'x', newSecret()])('knows no token like %j', async (token) => {
  expect(await isClaimable(token)).toBe(false)
  expect(await claim(token, claimOf('nobody@example.com'), client)).toBeNull()
})
