import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuote, getQuoteDocument } from '#lib/data/quote-desk.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { ownerClient } from '#tests/support/database.ts'
import {
  acceptance,
  countOf,
  newSentQuote,
  opened,
  seenQuote,
  visitor,
  writeDraft,
} from '#tests/support/quote.ts'
import { shareScope } from '#tests/support/scope.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const no = (versionId: string) => ({ versionId, name: 'Ida Berg', reason: 'Too dear' })
const isConflict = (why: RegExp) => ({ code: 'conflict', message: expect.stringMatching(why) })

describe('an acceptance', () => {
  it('is kept with what was accepted, by whom and from where, and wins the project', async () => {
    const { id, projectId, share, versionId } = await newSentQuote(scope)
    await acceptQuote(share, acceptance(versionId), visitor)
    const { sha256, state, answer, frozen } = await seenQuote(share)
    expect(state).toBe('accepted')
    // What the PDF carries is what was hashed.
    expect(
      createHash('sha256')
        .update(frozen ?? '')
        .digest('hex'),
    ).toBe(sha256)
    expect((await getQuoteDocument(scope, id, 1)).proof?.frozen).toBe(frozen)
    expect(answer).toMatchObject({ kind: 'accepted', name: 'Ida Berg', role: 'Head of support' })
    const kept = await inWorkspace(scope, async (tx) => ({
      row: await tx.acceptance.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, quoteId: id } }),
      project: await tx.project.findFirstOrThrow({
        where: { workspaceId: scope.workspaceId, id: projectId },
      }),
    }))
    // 4,284.00 once and 12 × 94.60 a month
    expect(kept.row).toMatchObject({ sha256, totalMinor: 541_920n, currency: 'USD', ...visitor })
    expect(kept.project.status).toBe('won')
  })

  it('happens once when fifty people press the button', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => acceptQuote(share, acceptance(versionId), visitor)),
    )
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(lost.every((error) => error.code === 'conflict' && /accepted/.test(error.message))).toBe(true)
    expect(await countOf(scope, 'acceptance', { quoteId: id })).toBe(1)
  })

  it('gives the same answer to the same key, at once and later', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const input = acceptance(versionId)
    await Promise.all([1, 2, 3].map(() => acceptQuote(share, input, visitor)))
    await acceptQuote(share, input, visitor)
    expect(await countOf(scope, 'acceptance', { quoteId: id })).toBe(1)
  })

  it('and a withdrawal that race have one winner', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const both = await Promise.allSettled([
      acceptQuote(share, acceptance(versionId), visitor),
      withdrawQuote(scope, { id, reason: 'Prices changed' }),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('nobody can accept', () => {
  it('what was withdrawn', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    await withdrawQuote(scope, { id, reason: 'Prices changed' })
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/withdrawn/),
    )
  })

  it('what was declined, nor decline it twice', async () => {
    const { share, versionId } = await newSentQuote(scope)
    await declineQuote(share, no(versionId), visitor)
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/declined/),
    )
    await expect(declineQuote(share, no(versionId), visitor)).rejects.toMatchObject(isConflict(/declined/))
  })

  it('an older version', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    await reviseQuote(scope, id)
    const { revision } = await writeDraft(scope, id, {})
    const second = await sendQuote(scope, { id, revision })
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/newer/),
    )
    const newer = await opened(second.token)
    await expect(acceptQuote(share, acceptance(newer.versionId), visitor)).rejects.toMatchObject({
      code: 'not-found',
    })
    await acceptQuote(newer.share, acceptance(newer.versionId), visitor)
  })

  it('through a link that was revoked after it was opened', async () => {
    const { share, versionId } = await newSentQuote(scope)
    await revokeShareLink(scope, share.shareId)
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/ended/),
    )
    await expect(declineQuote(share, no(versionId), visitor)).rejects.toMatchObject(isConflict(/ended/))
  })

  it('once the last day of the validity is over', async () => {
    const { share, versionId } = await newSentQuote(scope)
    const owner = await ownerClient()
    await owner.query(`set session_replication_role = replica`)
    await owner.query(`update quote_version set valid_until = current_date - 2 where id = $1`, [versionId])
    await owner.end()
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/valid/),
    )
  })

  it('in another tenant’s name', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const forged = shareScope(other.workspaceId, share.shareId, share.target)
    await expect(acceptQuote(forged, acceptance(versionId), visitor)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await countOf(scope, 'acceptance', { quoteId: id })).toBe(0)
  })

  it('a version that its link does not show', async () => {
    const { share } = await newSentQuote(scope)
    const stranger = await newSentQuote(scope)
    await expect(acceptQuote(share, acceptance(stranger.versionId), visitor)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

it('leaves a declined quote open to a better version', async () => {
  const { id, share, versionId } = await newSentQuote(scope)
  await declineQuote(share, no(versionId), visitor)
  expect(await getQuote(scope, id, null)).toMatchObject({
    state: 'declined',
    answer: { kind: 'declined', reason: 'Too dear', version: 1 },
  })
  expect(await reviseQuote(scope, id)).toMatchObject({ version: 2 })
})

it('counts a browser of one network once in ten minutes, and its PDF apart', async () => {
  const { id, share } = await newSentQuote(scope)
  await recordView(share, 'page', visitor)
  await recordView(share, 'page', visitor)
  await recordView(share, 'pdf', visitor)
  await recordView(share, 'page', { ...visitor, address: '192.0.2.8' })
  await recordView(share, 'page', { ...visitor, address: '198.51.100.8' }, 'UTC+09:00')
  const { state, links } = await getQuote(scope, id, null)
  expect(state).toBe('viewed')
  expect(links).toMatchObject([
    { pageViews: 2, pdfViews: 1, views: [{ kind: 'page', zone: 'UTC+09:00' }, {}, {}] },
  ])
  expect(JSON.stringify(links)).not.toMatch(/192\.0|198\.51/)
})

it('does not take the key of another quote’s answer', async () => {
  const first = await newSentQuote(scope)
  const second = await newSentQuote(scope)
  const key = newId()
  await acceptQuote(first.share, acceptance(first.versionId, key), visitor)
  await expect(acceptQuote(second.share, acceptance(second.versionId, key), visitor)).rejects.toThrow()
  expect(await countOf(scope, 'acceptance', { quoteId: second.id })).toBe(0)
})
