import { afterEach, expect, it, vi } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { reviseQuote } from '#lib/data/quote.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import {
  acceptance,
  countOf,
  newDraft,
  newSentQuote,
  opened,
  visitor,
  writeDraft,
} from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

afterEach(() => vi.useRealTimers())

const stateIn = async (scope: Scope, id: string) => [
  (await getQuote(scope, id, null)).state,
  (await listQuotes(scope, { q: '', sort: null, page: 1, size: 9, state: null })).rows[0]?.state,
]

// Kathmandu is 5:45 ahead of UTC, New York 4 h behind in summer, Apia 13 h ahead.
it.each([
  ['Asia/Kathmandu', '2027-06-30T18:15:00Z'],
  ['America/New_York', '2027-07-01T04:00:00Z'],
  ['Pacific/Apia', '2027-06-30T11:00:00Z'],
])(
  'in %s a quote until June 30 holds to the last second before %s, and not in the next',
  async (timeZone, end) => {
    const { scope } = await freshWorkspace()
    await inWorkspace(scope, (tx) =>
      tx.workspace.updateMany({ where: { id: scope.workspaceId }, data: { timeZone } }),
    )
    const { id } = await newDraft(scope)
    const { revision } = await writeDraft(scope, id, { validUntil: '2027-06-30' })
    const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
    const { share, versionId } = await opened(token)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(end) })
    expect(await stateIn(scope, id)).toEqual(['expired', 'expired'])
    await expect(acceptQuote(share, acceptance(versionId), visitor)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/valid/),
    })
    vi.setSystemTime(Date.parse(end) - 1_000)
    expect(await stateIn(scope, id)).toEqual(['sent', 'sent'])
    await acceptQuote(share, acceptance(versionId), visitor)
    vi.setSystemTime(Date.parse(end) + 86_400_000)
    expect(await stateIn(scope, id)).toEqual(['accepted', 'accepted'])
  },
)

it('of sending a next version and accepting the one before it, one waits for the other and says why', async () => {
  const { scope } = await freshWorkspace()
  for (const isSentFirst of [true, false]) {
    const { id, share, versionId } = await newSentQuote(scope)
    await reviseQuote(scope, id)
    const { revision } = await writeDraft(scope, id, { title: 'And now?' })
    const send = () => sendQuote(scope, { id, revision })
    const accept = () => acceptQuote(share, acceptance(versionId), visitor)
    const both = await Promise.allSettled(isSentFirst ? [send(), accept()] : [accept(), send()])
    const lost = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(lost).toMatchObject([
      { code: 'conflict', message: expect.stringMatching(/newer version|accepted/) },
    ])
    const accepted = await countOf(scope, 'acceptance', { quoteId: id })
    expect((await getQuote(scope, id, null)).state).toBe(accepted === 1 ? 'accepted' : 'sent')
  }
})

it('of two editors that save at once one is told, and what is sent is what the sender saw', async () => {
  const { scope } = await freshWorkspace()
  const { id, revision } = await newDraft(scope)
  const saves = await Promise.allSettled(['A', 'B'].map((title) => writeDraft(scope, id, { title })))
  expect(saves.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await expect(sendQuote(scope, { id, revision })).rejects.toMatchObject({ code: 'conflict' })
})
