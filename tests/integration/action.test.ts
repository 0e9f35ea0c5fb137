import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { action, openAction } from '#lib/action.ts'
import { findScope, requireApiScope } from '#lib/auth/scope.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { notFound } from '#lib/errors.ts'
import { found } from '#lib/found.ts'
import { line } from '#lib/schemas/text.ts'
import { signedIn } from '#tests/support/account.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

const schema = z.strictObject({ name: line(20) })
const echo = action('write', schema, async (scope, input) => ({ role: scope.role, ...input }))

let world: Awaited<ReturnType<typeof freshWorkspace>>
let sessionId: string
beforeEach(async () => {
  world = await freshWorkspace()
  sessionId = (await signedIn(world.consultant)).sessionId
  await arriveAs({ sessionId })
})

const denials = () =>
  inWorkspace(world.scope, (tx) =>
    tx.auditEvent.count({ where: { workspaceId: world.scope.workspaceId, action: 'authz.denied' } }),
  )

it('runs for a member with the permission', async () => {
  expect(await echo({ name: ' Ana ' })).toEqual({ ok: true, value: { role: 'consultant', name: 'Ana' } })
})

it('takes a whole form, as a page without scripts posts it', async () => {
  const form = new FormData()
  form.set('$ACTION_ID_123', '')
  form.set('name', 'Ana')
  expect(await echo(null, form)).toMatchObject({ ok: true, value: { name: 'Ana' } })
})

it('gives a refused form back what was typed, and no password', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    name: 'Ana',
    email: 'ana@',
    password: 'secret!',
    token: 'shr_x',
  }))
    form.set(name, value)
  expect(await echo(null, form)).toMatchObject({ ok: false, typed: { name: 'Ana', email: 'ana@' } })
  expect(JSON.stringify(await echo(null, form))).not.toMatch(/secret!|shr_x/)
})

it('answers a stranger, a forged cookie and an ended session with signed-out', async () => {
  for (const stranger of [null, 'no such session']) {
    await arriveAs({ sessionId: stranger })
    expect(await echo({ name: 'Ana' })).toMatchObject({ ok: false, code: 'signed-out' })
  }
  expect(await findScope()).toBeNull()
  await expect(requireApiScope('read')).rejects.toMatchObject({ code: 'signed-out' })
})

it('refuses a viewer, and notes it', async () => {
  await arriveAs({ sessionId: (await signedIn(world.viewer)).sessionId })
  expect(await echo({ name: 'Ana' })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await denials()).toBe(1)
  await expect(requireApiScope('write')).rejects.toMatchObject({ code: 'forbidden' })
})

it.each<Record<string, string>>([
  { host: 'localhost:3000', origin: 'https://evil.example' },
  { host: 'localhost:3000', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { host: 'localhost:3000', origin: 'null' },
  { host: 'localhost:3000' },
  { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
])('refuses a request from elsewhere: %j', async (headers) => {
  await arriveAs({ sessionId, headers })
  expect(await echo({ name: 'Ana' })).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await openAction(schema, async () => 1)({ name: 'Ana' })).toMatchObject({ code: 'forbidden' })
})

it.each([
  [{}, { name: 'Fill in this field.' }],
  [
    { name: 'Ana', workspaceId: 'x', role: 'owner' },
    { workspaceId: 'This field does not belong here.', role: 'This field does not belong here.' },
  ],
  [{ name: 'a\0b' }, { name: expect.stringMatching(/cannot be stored/) }],
  [{ name: '\udfff' }, { name: expect.stringMatching(/cannot be stored/) }],
  [{ name: 'x'.repeat(10_000) }, { name: 'Use at most 20 characters; these are 10000.' }],
  [null, { '': 'Fill in this field.' }],
  [[1, 2], { '': 'This is not the kind of value expected here.' }],
])('refuses bad input %# with a sentence at its field', async (input, fields) => {
  expect(await echo(input as never)).toMatchObject({ ok: false, code: 'invalid', fields })
})

it('notes that someone asked for what is not his', async () => {
  const look = action('read', schema, async () => {
    throw notFound()
  })
  expect(await look({ name: 'Ana' })).toMatchObject({ ok: false, code: 'not-found' })
  expect(await denials()).toBe(1)
})

it('shows the not-found page for what another workspace owns, and notes that too', async () => {
  await expect(found(Promise.reject(notFound()))).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/)
  expect(await denials()).toBe(1)
  await expect(found(Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await found(Promise.resolve('here'))).toBe('here')
  expect(await denials()).toBe(1)
})

it('speaks of a surprise without repeating it', async () => {
  const fail = action('read', schema, async () => {
    throw new Error('secret detail')
  })
  const result = await fail({ name: 'Ana' })
  expect(result).toMatchObject({ ok: false, code: 'unexpected' })
  expect(JSON.stringify(result)).not.toContain('secret')
})

it.each([
  ['P2002', 'conflict'],
  ['P2003', 'not-found'],
  ['P2034', 'conflict'],
])('turns the database error %s into %s', async (code, expected) => {
  const fail = action('read', schema, async () => {
    throw Object.assign(new Error('database'), { code })
  })
  expect(await fail({ name: 'Ana' })).toMatchObject({ ok: false, code: expected })
})
