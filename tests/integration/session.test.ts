import { beforeEach, expect, it } from 'vitest'
import { disableMember, enableMember } from '#lib/data/member.ts'
import { endOtherSessions, endOwnSession, endSession, findSession, getSecurity } from '#lib/data/session.ts'
import { changePassword, signInUser } from '#lib/data/user.ts'
import { client, signedIn } from '#tests/support/account.ts'
import { ownerClient } from '#tests/support/database.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let world: Awaited<ReturnType<typeof freshWorkspace>>
beforeEach(async () => {
  world = await freshWorkspace()
})

async function age(sql: string, ...values: unknown[]) {
  const owner = await ownerClient()
  await owner.query(sql, values)
  await owner.end()
}

it('speaks for the member who opened it, with the role of this very moment', async () => {
  const { sessionId } = await signedIn(world.consultant)
  expect(await findSession(sessionId)).toMatchObject({ member: world.consultant })
  expect(await findSession(`${sessionId}x`)).toBeNull()
})

it('keeps no id, only its hash', async () => {
  const { sessionId } = await signedIn(world.scope)
  const owner = await ownerClient()
  const { rows } = await owner.query('select session::text as row from session')
  await owner.end()
  expect(rows.some(({ row }) => row.includes(sessionId))).toBe(false)
})

it('ends at once when it is revoked', async () => {
  const { sessionId } = await signedIn(world.scope)
  await endSession(sessionId)
  expect(await findSession(sessionId)).toBeNull()
})

it('ends with the next request when the member is disabled, and he cannot come back before he is enabled', async () => {
  const { sessionId } = await signedIn(world.viewer)
  await disableMember(world.scope, world.viewer.userId)
  expect(await findSession(sessionId)).toBeNull()
  expect(await signInUser(world.viewer.userId, client)).toBeNull()
  await enableMember(world.scope, world.viewer.userId)
  expect(await findSession(sessionId)).toBeNull()
  expect(await signInUser(world.viewer.userId, client)).not.toBeNull()
})

it('ends after 12 hours without a request and after 7 days in any case', async () => {
  const { sessionId: idle } = await signedIn(world.scope)
  await age(
    `update session set last_seen_at = now() - interval '12 hours 1 minute' where user_id = $1`,
    world.scope.userId,
  )
  expect(await findSession(idle)).toBeNull()

  const { sessionId: old } = await signedIn(world.viewer)
  await age(
    `update session set expires_at = now() - interval '1 second' where user_id = $1`,
    world.viewer.userId,
  )
  expect(await findSession(old)).toBeNull()
})

it('notes the last request, so that a session in use stays', async () => {
  const { sessionId } = await signedIn(world.scope)
  await age(
    `update session set last_seen_at = now() - interval '11 hours' where user_id = $1`,
    world.scope.userId,
  )
  await findSession(sessionId)
  const [session] = (await getSecurity(world.scope, sessionId)).sessions
  expect(Date.now() - Date.parse(session?.lastSeenAt ?? '')).toBeLessThan(60_000)
})

it('lists the sessions of the member alone and ends the others', async () => {
  const { sessionId: here } = await signedIn(world.scope)
  const { sessionId: there } = await signedIn(world.scope)
  await signedIn(world.viewer)
  const { sessions } = await getSecurity(world.scope, here)
  expect(sessions.map((session) => session.isPresent).sort()).toEqual([false, true])
  await endOtherSessions(world.scope, here)
  expect(await findSession(here)).not.toBeNull()
  expect(await findSession(there)).toBeNull()
})

it('is not ended by another member, of the same workspace or of another', async () => {
  const { sessionId } = await signedIn(world.viewer)
  const [session] = (await getSecurity(world.viewer, sessionId)).sessions
  const id = session?.id ?? ''
  await expect(endOwnSession(world.scope, id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(endOwnSession(world.other, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await findSession(sessionId)).not.toBeNull()
  await endOwnSession(world.viewer, id)
  expect(await findSession(sessionId)).toBeNull()
})

it('survives a change of the password only where it was changed', async () => {
  const { sessionId: here } = await signedIn(world.scope)
  const { sessionId: there } = await signedIn(world.scope)
  await changePassword(world.scope, 'a hash', here)
  expect(await findSession(here)).not.toBeNull()
  expect(await findSession(there)).toBeNull()
})
