import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { answerForm } from '#app/(door)/share/[token]/answer-form.ts'
import { shareAction } from '#lib/action.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { openShare } from '#lib/auth/scope.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { shareToken } from '#lib/schemas/text.ts'
import { makeToken, sealToken, tokenSha256 } from '#lib/secret/share-token.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

const ended = (because: string) => ({
  ...{ kind: 'ended', because, contact: 'Harbour AI' },
  lastDay: expect.stringMatching(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/),
})

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

let scope: Scope
let address = 0
beforeEach(async () => {
  ;({ scope } = await freshWorkspace())
  address += 1
  await arriveAs({
    headers: { host: 'desk.test', origin: 'http://desk.test', 'x-forwarded-for': `192.0.2.${address}` },
  })
})

type State = { expiresAt?: Date; revokedAt?: Date }

async function newLink({ expiresAt = new Date(Date.now() + 60_000), revokedAt }: State = {}) {
  const { workspaceId, userId } = scope
  const { projectId } = await newProject(scope)
  const token = makeToken()
  const [reportId, id] = [newId(), newId()]
  await inWorkspace(scope, async (tx) => {
    await tx.report.create({
      data: {
        workspaceId,
        id: reportId,
        projectId,
        title: 'Report',
        asOf: new Date('2026-11-24'),
        snapshot: {},
        sha256: 'x',
        createdBy: userId,
      },
    })
    await tx.shareLink.create({
      data: {
        workspaceId,
        id,
        reportId,
        label: 'For Eva',
        tokenSha256: tokenSha256(token),
        tokenSealed: sealToken(token),
        expiresAt,
        revokedAt,
        createdBy: userId,
      },
    })
  })
  return { token, id, reportId }
}

it('opens one thing of one workspace, and says nothing more', async () => {
  const { token, id, reportId } = await newLink()
  expect(await openShare(token)).toEqual({
    kind: 'open',
    scope: { workspaceId: scope.workspaceId, shareId: id, target: { kind: 'report', reportId } },
    ...{ isDownloadAllowed: true, contact: 'Harbour AI' },
    // What its page is drawn from: this link on this day, and what was frozen.
    drawing: expect.stringMatching(
      new RegExp(`^\\["${id}",true,"Harbour AI","\\d{4}-\\d\\d-\\d\\d","x"\\]$`),
    ),
  })
})

it('knows neither a well-formed token that nobody made nor what is no token', async () => {
  await newLink()
  for (const token of [makeToken(), '', 'shr_', "shr_' or 1=1 --", 'x'.repeat(80)])
    expect(await openShare(token)).toEqual({ kind: 'unknown' })
})

it('says who to ask when a link was revoked, also when it has expired since', async () => {
  const { token } = await newLink({ revokedAt: new Date(), expiresAt: new Date(Date.now() - 1_000) })
  expect(await openShare(token)).toEqual(ended('revoked'))
})

it('ends a link at its very moment', async () => {
  const { token } = await newLink({ expiresAt: new Date() })
  expect(await openShare(token)).toEqual(ended('expired'))
})

it('takes sixty wrong tokens a minute from an address, then nothing from it', async () => {
  const { token } = await newLink()
  for (let count = 0; count < 60; count += 1)
    expect(await openShare(makeToken())).toEqual({ kind: 'unknown' })
  expect(await openShare(makeToken())).toEqual({ kind: 'busy' })
  expect(await openShare(token)).toEqual({ kind: 'busy' })
  await arriveAs({ headers: { host: 'desk.test', 'x-forwarded-for': '192.0.2.250' } })
  expect(await openShare(token)).toMatchObject({ kind: 'open' })
})

const answer = shareAction(z.strictObject({ token: shareToken() }), async (share, _, client) => ({
  shareId: share.shareId,
  address: client.address,
}))

it('runs an action behind an open link, and behind no other', async () => {
  const { token, id } = await newLink()
  expect(await answer({ token })).toEqual({ ok: true, value: { shareId: id, address: `192.0.2.${address}` } })
  expect(await answer({ token: makeToken() })).toMatchObject({ ok: false, code: 'not-found' })
  const ended = await newLink({ revokedAt: new Date() })
  expect(await answer({ token: ended.token })).toMatchObject({
    ok: false,
    code: 'conflict',
    message: 'This link has ended. Ask Harbour AI for a new one.',
  })
  expect(await answer({} as never)).toMatchObject({ ok: false, code: 'not-found' })
})

it('refuses an action that another site posts with a good token', async () => {
  const { token } = await newLink()
  await arriveAs({
    headers: { host: 'desk.test', origin: 'https://evil.example', 'x-forwarded-for': '192.0.2.251' },
  })
  expect(await answer({ token })).toMatchObject({ ok: false, code: 'forbidden' })
})

it('gives back what was typed in a cookie that a browser keeps, whatever the script and the length', async () => {
  const body = new FormData()
  for (const name of ['name', 'role', 'reason']) body.set(name, '字'.repeat(10_000))
  const request = new Request('http://localhost/', { method: 'POST', body, headers: { accept: 'text/html' } })
  const refusal = {
    ok: false,
    code: 'invalid',
    message: 'x'.repeat(300),
    fields: { name: 'x'.repeat(200) },
  } as const
  const { status, headers } = await answerForm(request, makeToken(), 'decline', async () => refusal)
  expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/#answer$/)])
  // RFC 6265, section 6.1: at least 4096 bytes per cookie, name, value and attributes taken together.
  expect(headers.get('set-cookie')?.length).toBeLessThan(4096)
})
