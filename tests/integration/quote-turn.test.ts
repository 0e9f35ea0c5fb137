import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { recordAcceptance, reverseAcceptance } from '#lib/data/acceptance-record.ts'
import { getHome } from '#lib/data/home.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuote, getQuoteDocument } from '#lib/data/quote-desk.ts'
import { extendQuote } from '#lib/data/quote-extension.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { findShare } from '#lib/data/share-access.ts'
import { addDays } from '#lib/domain/day.ts'
import { ownerClient } from '#tests/support/database.ts'
import { acceptance, newSentQuote, seenQuote, visitor, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
beforeEach(async () => {
  ;({ scope } = await freshWorkspace())
})

const isConflict = (why: RegExp) => ({ code: 'conflict', message: expect.stringMatching(why) })
const stateIn = async (id: string) =>
  (await listQuotes(scope, { q: '', sort: null, page: 1, size: 50, state: null })).rows.find(
    (row) => row.id === id,
  )?.state

/** As if it had been sent long ago: its last day and the end of its link are over. */
async function expire(versionId: string) {
  const owner = await ownerClient()
  await owner.query(`set session_replication_role = replica`)
  await owner.query(`update quote_version set valid_until = current_date - 2 where id = $1`, [versionId])
  await owner.query(
    `update quote_version set snapshot = jsonb_set(snapshot, '{validUntil}', to_jsonb((current_date - 2)::text)) where id = $1`,
    [versionId],
  )
  await owner.query(`update share_link set expires_at = now() - interval '1 day' where version_id = $1`, [
    versionId,
  ])
  await owner.end()
}

describe('an extension', () => {
  it('lets an expired quote be accepted through its old link, and changes nothing that was frozen', async () => {
    const { id, token, share, versionId } = await newSentQuote(scope)
    await expire(versionId)
    const { today } = await getQuote(scope, id, null)
    expect(await stateIn(id)).toBe('expired')
    const before = await seenQuote(share)
    const validUntil = addDays(today, 10)
    await extendQuote(scope, { id, validUntil, reason: 'The board meets next week' })
    const { view, sha256, state } = await seenQuote(share)
    expect([state, await stateIn(id), view.validUntil]).toEqual(['sent', 'sent', validUntil])
    const { extendedFrom, ...shown } = view
    expect({ ...shown, validUntil: extendedFrom }).toEqual(before.view)
    expect(sha256).toBe(before.sha256)
    expect((await findShare(token))?.expiresAt.getTime()).toBeGreaterThan(Date.now())
    expect((await getHome(scope)).quotes).toMatchObject([{ id, validUntil }])
    await acceptQuote(share, acceptance(versionId), visitor)
    expect((await getQuote(scope, id, null)).turns).toMatchObject([
      { kind: 'extended', version: 1, validUntil, reason: 'The board meets next week', by: 'Member owner' },
    ])
  })

  it('goes forward only, and not to a quote that is closed', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const { present, today } = await getQuote(scope, id, null)
    const extend = (validUntil: string) => extendQuote(scope, { id, validUntil, reason: 'x' })
    for (const day of [present.validUntil, addDays(today, -1)])
      await expect(extend(day)).rejects.toMatchObject({ code: 'invalid', fields: { validUntil: /./ } })
    await acceptQuote(share, acceptance(versionId), visitor)
    await expect(extend('2100-01-01')).rejects.toMatchObject(isConflict(/accepted/))
  })
})

describe('an acceptance that a member enters', () => {
  const yes = (id: string, versionId: string) => ({
    ...{ id, versionId, name: 'Ida Berg', role: 'Head of support', how: 'by phone on Monday' },
    ...{ take: [], shown: '541920' },
  })

  it('binds like a click, wins the project, and says of itself who entered it', async () => {
    const { id, projectId, share, versionId } = await newSentQuote(scope)
    await recordAcceptance(scope, yes(id, versionId))
    const { state, answer } = await getQuote(scope, id, null)
    expect(state).toBe('accepted')
    expect(answer).toMatchObject({ entered: { by: 'Member owner', how: 'by phone on Monday' } })
    expect((await seenQuote(share)).answer).toMatchObject({
      name: 'Ida Berg',
      how: 'by phone on Monday',
    })
    expect((await getQuoteDocument(scope, id, 1)).proof).toMatchObject({ how: 'by phone on Monday' })
    expect((await getProjectHead(scope, projectId)).status).toBe('won')
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject(
      isConflict(/accepted/),
    )
  })

  it('is one when a member and the client say yes at the same time', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    const both = await Promise.allSettled([
      recordAcceptance(scope, yes(id, versionId)),
      acceptQuote(share, acceptance(versionId), visitor),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is refused for an old version, for what is not open, and for what nobody looked at', async () => {
    const { id, versionId } = await newSentQuote(scope)
    await reviseQuote(scope, id)
    const { revision } = await writeDraft(scope, id, {})
    await sendQuote(scope, { id, revision })
    await expect(recordAcceptance(scope, yes(id, versionId))).rejects.toMatchObject(
      isConflict(/newer version/),
    )
    await withdrawQuote(scope, { id, reason: 'x' })
    const { present } = await getQuote(scope, id, null)
    await expect(recordAcceptance(scope, yes(id, present.id))).rejects.toMatchObject(isConflict(/withdrawn/))
  })
})

describe('an acceptance that is taken back', () => {
  it('stays on record and opens the quote again, to be accepted once more', async () => {
    const { id, projectId, share, versionId } = await newSentQuote(scope)
    const pressed = acceptance(versionId)
    await acceptQuote(share, pressed, visitor)
    await reverseAcceptance(scope, { id, reason: 'He meant the other quote' })
    expect([await stateIn(id), (await getProjectHead(scope, projectId)).status]).toEqual(['sent', 'quoted'])
    const shared = await seenQuote(share)
    expect(shared).toMatchObject({ state: 'sent', answer: null, reopenedAt: expect.any(String) })
    expect(JSON.stringify(shared)).not.toContain('He meant')
    expect((await getQuote(scope, id, null)).turns).toMatchObject([{ kind: 'reopened', name: 'Ida Berg' }])
    await expect(acceptQuote(share, pressed, visitor)).rejects.toMatchObject(isConflict(/taken back/))
    const again = await Promise.allSettled(
      Array.from({ length: 10 }, () => acceptQuote(share, acceptance(versionId), visitor)),
    )
    expect(again.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is one: a second time there is nothing to take back', async () => {
    const { id, share, versionId } = await newSentQuote(scope)
    await acceptQuote(share, acceptance(versionId), visitor)
    const both = await Promise.allSettled([1, 2].map(() => reverseAcceptance(scope, { id, reason: 'x' })))
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await expect(reverseAcceptance(scope, { id, reason: 'x' })).rejects.toMatchObject(
      isConflict(/no acceptance/),
    )
  })
})
