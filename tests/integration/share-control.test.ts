import { beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '#app/(door)/share/[token]/open/route.ts'
import { withPasswordHash } from '#lib/auth/link-password.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { openShare } from '#lib/auth/scope.ts'
import { createQuoteLink } from '#lib/data/quote-send.ts'
import { revokeShareLink, updateShareLink } from '#lib/data/share.ts'
import { findShare } from '#lib/data/share-access.ts'
import { listProjectLinks } from '#lib/data/share-list.ts'
import { makeToken } from '#lib/secret/share-token.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { newSentQuote } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const ended = (because: string) => ({
  ...{ kind: 'ended', because, contact: 'Harbour AI' },
  lastDay: expect.stringMatching(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/),
})

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

let scope: Scope
let other: Scope
let address = 0
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  await arrive()
})

/** Somebody new, or somebody who brings the cookie that he was given. */
async function arrive(setCookie?: string | null) {
  address += 1
  const from = {
    host: 'desk.test',
    origin: 'http://desk.test',
    'x-forwarded-for': `203.0.113.${address % 250}`,
  }
  await arriveAs({ headers: from })
  const [, name = '', value = ''] = setCookie?.match(/^([^=]+)=([^;]+)/) ?? []
  const { cookies } = await import('#tests/support/next-headers.ts')
  if (name) (await cookies()).set(name, value)
}

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const terms = {
  label: 'For Eva',
  lastDay: TOMORROW,
  hasPassword: false,
  password: '',
  viewLimit: null,
  isDownloadAllowed: true,
}
const PASSWORD = 'tin lamp and violet'

async function newLink(change: Partial<{ [Key in keyof typeof terms]: unknown }> = {}) {
  const { id, projectId } = await newSentQuote(scope)
  const given = await withPasswordHash({ ...terms, ...change } as typeof terms)
  const { token } = await createQuoteLink(scope, id, given)
  return { projectId, token, shareId: (await findShare(token))?.shareId ?? '' }
}

function enter(token: string, password?: string) {
  const body = new URLSearchParams(password === undefined ? {} : { password })
  const request = new Request(`http://desk.test/share/${token}/open`, { method: 'POST', body })
  return POST(request, { params: Promise.resolve({ token }) })
}
const pass = (response: Response) => response.headers.get('set-cookie')
const said = async (response: Response) => (await response.json()).message

describe('a password', () => {
  it('is asked for before anything is shown, and lets its holder come back until it is changed', async () => {
    const { token, shareId } = await newLink({ hasPassword: true, password: PASSWORD })
    expect(await openShare(token)).toEqual({ kind: 'locked', asks: 'password' })
    const wrong = await enter(token, 'tin lamp and purple')
    expect([wrong.status, pass(wrong)]).toEqual([400, null])
    expect(await said(wrong)).toBe('This is not the password. Check it, or ask whoever sent you the link.')

    const right = await enter(token, PASSWORD)
    expect(right.status).toBe(200)
    expect(pass(right)).toMatch(new RegExp(`; Path=/share/${token}; Max-Age=43200; HttpOnly; SameSite=Lax$`))
    await arrive(pass(right))
    expect(await openShare(token)).toMatchObject({ kind: 'open' })

    const change = {
      ...(await withPasswordHash({ ...terms, hasPassword: true, password: 'another one of mine' })),
    }
    await updateShareLink(scope, { ...change, id: shareId, revision: 1 })
    await arrive(pass(right))
    expect(await openShare(token)).toEqual({ kind: 'locked', asks: 'password' })
    expect((await enter(token, PASSWORD)).status).toBe(400)
  })

  it('is not left out where one was asked for', async () => {
    await expect(newLink({ hasPassword: true })).rejects.toMatchObject({
      ...{ code: 'invalid', fields: { password: expect.stringMatching(/^Choose a password/) } },
    })
  })

  it('is nowhere as it was typed, and no pass opens another link', async () => {
    const first = await newLink({ hasPassword: true, password: PASSWORD })
    const second = await newLink({ hasPassword: true, password: PASSWORD })
    expect((await findShare(first.token))?.passwordHash).toMatch(/^\$argon2id\$/)
    const entered = await enter(first.token, PASSWORD)
    await arrive(pass(entered))
    expect(await openShare(second.token)).toEqual({ kind: 'locked', asks: 'password' })
  })

  it('takes five wrong tries from an address, also side by side, then none for a while', async () => {
    const { token } = await newLink({ hasPassword: true, password: PASSWORD })
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(token, 'tin lamp and purple')))
    expect(tries.map(({ status }) => status).sort()).toEqual([400, 400, 400, 400, 400, 429, 429, 429])
    const right = await enter(token, PASSWORD)
    expect([right.status, pass(right)]).toEqual([429, null])
    expect(await said(right)).toMatch(/^Too many tries\. Wait 15 minutes/)
    await arrive()
    expect((await enter(token, PASSWORD)).status).toBe(200)
  })

  it('says of a link that nobody made what is said of every such address', async () => {
    const { token } = await newLink({ hasPassword: true, password: PASSWORD })
    await revokeShareLink(scope, (await findShare(token))?.shareId ?? '')
    expect((await enter(makeToken(), PASSWORD)).status).toBe(404)
    expect((await enter(token, PASSWORD)).status).toBe(409)
  })
})

describe('a limit of readers', () => {
  it('lets in exactly five of a hundred who open at once, each of whom may come back', async () => {
    const { token } = await newLink({ viewLimit: 5 })
    expect(await openShare(token)).toEqual({ kind: 'locked', asks: 'count' })
    const all = await Promise.all(Array.from({ length: 100 }, () => enter(token)))
    const passes = all.map(pass).filter((cookie) => cookie !== null)
    expect(passes).toHaveLength(5)
    expect(all.filter(({ status }) => status === 409)).toHaveLength(95)
    for (const cookie of passes) {
      await arrive(cookie)
      expect(await openShare(token)).toMatchObject({ kind: 'open' })
      expect((await enter(token)).status).toBe(200)
    }
    await arrive()
    expect(await openShare(token)).toEqual(ended('used-up'))
    expect((await findShare(token))?.openedCount).toBe(5)
  })

  it('is not told to a stranger before he gives the password', async () => {
    const { token } = await newLink({ viewLimit: 1, hasPassword: true, password: PASSWORD })
    expect((await enter(token, PASSWORD)).status).toBe(200)
    expect(await openShare(token)).toEqual({ kind: 'locked', asks: 'password' })
    expect((await enter(token, 'tin lamp and purple')).status).toBe(400)
    expect((await enter(token, PASSWORD)).status).toBe(409)
  })
})

it('ends with its last day, however it was opened, and lives again with a later one', async () => {
  const { token, shareId, projectId } = await newLink({ viewLimit: 2 })
  const cookie = pass(await enter(token))
  await expect(
    updateShareLink(scope, {
      ...(await withPasswordHash({ ...terms, lastDay: '2020-01-01' })),
      id: shareId,
      revision: 1,
    }),
  ).rejects.toMatchObject({ code: 'invalid', fields: { lastDay: expect.stringMatching(/is over/) } })
  await updateShareLink(scope, {
    ...(await withPasswordHash({ ...terms, viewLimit: 1 as never })),
    id: shareId,
    revision: 1,
  })
  await expect(
    updateShareLink(scope, { ...(await withPasswordHash(terms)), id: shareId, revision: 1 }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await arrive(cookie)
  expect(await openShare(token)).toMatchObject({ kind: 'open' })
  await revokeShareLink(scope, shareId)
  expect(await openShare(token)).toEqual(ended('revoked'))
  const { links } = await listProjectLinks(scope, projectId)
  expect(links.map(({ label, revokedAt }) => [label, revokedAt !== null])).toEqual([
    ['For Eva', true],
    ['Q-2026-0001, version 1', false],
  ])
  await expect(listProjectLinks(other, projectId)).rejects.toMatchObject({ code: 'not-found' })
})
