import { beforeEach, expect, it } from 'vitest'
import { checkOwnPassword, signInWithPassword, TooManyTries } from '#lib/auth/sign-in.ts'
import { disableMember } from '#lib/data/member.ts'
import { findSession } from '#lib/data/session.ts'
import { PASSWORD, signedIn } from '#tests/support/account.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let world: Awaited<ReturnType<typeof freshWorkspace>>
let email: string
let at = 0
let from: { address: string; userAgent: string }

beforeEach(async () => {
  world = await freshWorkspace()
  email = (await signedIn(world.scope)).email
  at += 1
  from = { address: `198.51.100.${at}`, userAgent: 'Firefox/140' }
})

const refusal = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('was let in'),
    (error) => error,
  )

it('lets the right pair in', async () => {
  const id = await signInWithPassword(email, PASSWORD, from)
  expect(await findSession(id)).toMatchObject({ member: { userId: world.scope.userId, role: 'owner' } })
})

it('says the same to a wrong password, an unknown address, a member without password and a disabled one', async () => {
  const disabled = await signedIn(world.viewer)
  await disableMember(world.scope, world.viewer.userId)
  const refusals = await Promise.all([
    refusal(signInWithPassword(email, 'not this one at all', from)),
    refusal(signInWithPassword('nobody@example.com', PASSWORD, from)),
    refusal(signInWithPassword(`${world.consultant.userId}@example.com`, PASSWORD, from)),
    refusal(signInWithPassword(disabled.email, PASSWORD, from)),
  ])
  expect(new Set(refusals.map((error) => error.message)).size).toBe(1)
  expect(refusals[0]).toMatchObject({ code: 'invalid', fields: {} })
})

it('stops after ten tries of an account from one address, even with the right password, and says for how long', async () => {
  for (let count = 0; count < 10; count += 1)
    expect(await refusal(signInWithPassword(email, 'wrong password!', from))).toMatchObject({
      code: 'invalid',
    })
  const stopped = await refusal(signInWithPassword(email, PASSWORD, from))
  expect(stopped).toBeInstanceOf(TooManyTries)
  expect(stopped.message).toBe('Too many tries. Wait 15 minutes, then try again.')
})

it('does not lock the owner out: from another address he still signs in', async () => {
  for (let count = 0; count < 12; count += 1)
    await refusal(signInWithPassword(email, 'wrong password!', from))
  expect(await signInWithPassword(email, PASSWORD, { ...from, address: '192.0.2.200' })).toBeTruthy()
})

it('lets no parallel try slip through', async () => {
  const tries = await Promise.all(
    Array.from({ length: 30 }, () => refusal(signInWithPassword(email, 'wrong password!', from))),
  )
  expect(tries.filter((error) => !(error instanceof TooManyTries))).toHaveLength(10)
})

it('stops an address after fifty tries of whatever accounts', async () => {
  for (let count = 0; count < 50; count += 1)
    await refusal(signInWithPassword(`guess-${count}@example.com`, PASSWORD, from))
  expect(await refusal(signInWithPassword(email, PASSWORD, from))).toBeInstanceOf(TooManyTries)
})

it('does not count successes, so that an office behind one address can work', async () => {
  for (let count = 0; count < 55; count += 1) await signInWithPassword(email, PASSWORD, from)
}, 60_000)

it('counts the tries of a signed-in member at his own password', async () => {
  await checkOwnPassword(world.scope, PASSWORD)
  for (let count = 0; count < 10; count += 1)
    expect(await refusal(checkOwnPassword(world.scope, 'wrong'))).toMatchObject({
      fields: { present: expect.any(String) },
    })
  expect(await refusal(checkOwnPassword(world.scope, PASSWORD))).toBeInstanceOf(TooManyTries)
})
