import { beforeEach, expect, it } from 'vitest'
import { inWorkspace } from '#lib/data/database.ts'
import {
  createMember,
  disableMember,
  listMembers,
  renewPasswordToken,
  setMemberRole,
} from '#lib/data/member.ts'
import { findTokenHolder, redeemPasswordToken } from '#lib/data/password-token.ts'
import { findSession } from '#lib/data/session.ts'
import { client, signedIn } from '#tests/support/account.ts'
import { ownerClient } from '#tests/support/database.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let world: Awaited<ReturnType<typeof freshWorkspace>>
let email: string
beforeEach(async () => {
  world = await freshWorkspace()
  await signedIn(world.scope)
  email = `ben-${world.scope.workspaceId}@example.com`
})

const actionsOf = () =>
  inWorkspace(world.scope, (tx) =>
    tx.auditEvent.findMany({ where: { workspaceId: world.scope.workspaceId }, orderBy: { sequence: 'asc' } }),
  ).then((rows) => rows.map((row) => row.action))

it('adds a member who sets his password once with a one-time address', async () => {
  const token = await createMember(world.scope, { name: 'Ben', email, role: 'consultant' })
  expect(await findTokenHolder(token)).toEqual({ name: 'Ben', email })
  const sessionId = await redeemPasswordToken(token, 'a hash', client)
  expect(await findSession(sessionId ?? '')).toMatchObject({
    member: { role: 'consultant', workspaceId: world.scope.workspaceId },
  })
  expect(await findTokenHolder(token)).toBeNull()
  expect(await redeemPasswordToken(token, 'another hash', client)).toBeNull()
  expect(await actionsOf()).toEqual(['session.opened', 'member.created', 'session.opened'])
})

it('lets one of five that redeem the same address at once set the password', async () => {
  const token = await createMember(world.scope, { name: 'Ben', email, role: 'viewer' })
  const sessions = await Promise.all(
    Array.from({ length: 5 }, (_, at) => redeemPasswordToken(token, `hash ${at}`, client)),
  )
  expect(sessions.filter(Boolean)).toHaveLength(1)
})

it('ends an address after seven days, and the one before when a new one is made', async () => {
  const first = await createMember(world.scope, { name: 'Ben', email, role: 'viewer' })
  const userId = (await listMembers(world.scope)).find((member) => member.name === 'Ben')?.userId ?? ''
  const second = await renewPasswordToken(world.scope, userId)
  expect(await findTokenHolder(first)).toBeNull()
  const owner = await ownerClient()
  await owner.query(`update password_token set expires_at = now() where user_id = $1`, [userId])
  await owner.end()
  expect(await findTokenHolder(second)).toBeNull()
})

it('refuses an address that has an account, here or in another workspace, and writes nothing', async () => {
  const strangers = await listMembers(world.other)
  const before = await listMembers(world.scope)
  await expect(
    createMember(world.scope, { name: 'Eve', email: strangers[0]?.email ?? '', role: 'owner' }),
  ).rejects.toMatchObject({ code: 'invalid', fields: { email: expect.any(String) } })
  expect(await listMembers(world.scope)).toEqual(before)
})

it('never takes away the last owner who can sign in', async () => {
  const { userId } = world.scope
  await expect(setMemberRole(world.scope, userId, 'viewer')).rejects.toMatchObject({ code: 'conflict' })
  await expect(disableMember(world.scope, userId)).rejects.toMatchObject({ code: 'conflict' })
  await setMemberRole(world.scope, world.consultant.userId, 'owner')
  await expect(setMemberRole(world.scope, userId, 'viewer')).rejects.toMatchObject({ code: 'conflict' })
  await signedIn(world.consultant)
  await setMemberRole(world.scope, userId, 'viewer')
  expect((await listMembers(world.scope)).filter((member) => member.role === 'owner')).toHaveLength(1)
})

it('leaves one owner when two demote each other at the same moment', async () => {
  await setMemberRole(world.scope, world.consultant.userId, 'owner')
  await signedIn(world.consultant)
  const results = await Promise.allSettled([
    setMemberRole(world.scope, world.consultant.userId, 'viewer'),
    setMemberRole(world.scope, world.scope.userId, 'viewer'),
  ])
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
})

it('does not reach into another workspace', async () => {
  const { userId } = world.other
  await expect(setMemberRole(world.scope, userId, 'viewer')).rejects.toMatchObject({ code: 'not-found' })
  await expect(disableMember(world.scope, userId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(renewPasswordToken(world.scope, userId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(renewPasswordToken(world.scope, 'no-id')).rejects.toMatchObject({ code: 'not-found' })
})

it('stops the one-time address of a member who is disabled', async () => {
  const token = await createMember(world.scope, { name: 'Ben', email, role: 'viewer' })
  const userId = (await listMembers(world.scope)).find((member) => member.name === 'Ben')?.userId ?? ''
  await disableMember(world.scope, userId)
  expect(await findTokenHolder(token)).toBeNull()
})
