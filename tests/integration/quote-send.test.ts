import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { quoteContext } from '#lib/data/quote-context.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { createQuoteLink, sendQuote } from '#lib/data/quote-send.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { ownerClient } from '#tests/support/database.ts'
import {
  acceptance,
  newDraft,
  newSentQuote,
  opened,
  seenQuote,
  visitor,
  writeDraft,
} from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const year = new Date().getFullYear()
const numbered = (count: number) => `Q-${year}-${String(count).padStart(4, '0')}`

describe('numbers', () => {
  it('have no gap and no double when ten quotes are sent at once and one of them fails', async () => {
    const drafts = await Promise.all(Array.from({ length: 10 }, () => newDraft(scope)))
    const stale = await newDraft(scope)
    const sent = await Promise.allSettled([
      ...drafts.slice(0, 5).map(({ id, revision }) => sendQuote(scope, { id, revision })),
      sendQuote(scope, { id: stale.id, revision: stale.revision - 1 }),
      ...drafts.slice(5).map(({ id, revision }) => sendQuote(scope, { id, revision })),
    ])
    const numbers = sent.flatMap((item) => (item.status === 'fulfilled' ? [item.value.number] : []))
    expect(numbers.sort()).toEqual(Array.from({ length: 10 }, (_, at) => numbered(at + 1)))
  })

  it('count in each workspace by itself', async () => {
    expect((await newSentQuote(scope)).number).toBe(numbered(1))
    expect((await newSentQuote(other)).number).toBe(numbered(1))
  })

  it('stay with the quote through its versions', async () => {
    const { id } = await newSentQuote(scope)
    await reviseQuote(scope, id)
    const { revision } = await writeDraft(scope, id, { title: 'And now?' })
    expect(await sendQuote(scope, { id, revision })).toMatchObject({ number: numbered(1), version: 2 })
  })
})

describe('a sent version', () => {
  it('tells the plan of its project as it stood, and nothing of it once that is work', async () => {
    const { id, revision, projectId } = await newDraft(scope)
    await createTimeline(scope, { projectId, approach: 'prompting', startsOn: '2098-03-03' })
    const { share, versionId } = await opened((await sendQuote(scope, { id, revision })).token)
    const { view, sha256 } = await seenQuote(share)
    expect(view.timeline).toMatchObject({ startsOn: '2098-03-03', done: 0, approach: 'prompting' })
    expect(JSON.stringify(view.timeline)).not.toMatch(/baselineOn|owner|checklist/)
    expect(createHash('sha256').update(canonicalJson(view)).digest('hex')).toBe(sha256)
    await acceptQuote(share, acceptance(versionId), visitor)
    const next = { number: null, projectId, comparisonId: null, optionId: null }
    const context = inWorkspace(scope, (tx) =>
      quoteContext(tx, scope, next, { version: 1, currency: 'USD' }, view.issuedOn),
    )
    expect((await context).timeline).toBeNull()
  })

  it('carries the totals of its lines and the hash of its own content', async () => {
    const { share } = await newSentQuote(scope)
    const { view, sha256, state } = await seenQuote(share)
    // 3 × 1,200.00 + 19 % = 4,284.00; 79.50 + 19 % (15.105 → 15.10, half-even) = 94.60; 12 × 94.60 = 1,135.20
    expect(view.oneOff.totalMinor).toBe('428400')
    expect(view.monthly.totalMinor).toBe('9460')
    expect(view.horizon).toEqual({ months: 12, totalMinor: '541920' })
    expect(createHash('sha256').update(canonicalJson(view)).digest('hex')).toBe(sha256)
    expect(state).toBe('sent')
  })

  it('carries nothing of what the workspace keeps to itself', async () => {
    const { id, projectId, revision } = await newDraft(scope)
    const { workspaceId } = scope
    await inWorkspace(scope, async (tx) => {
      const project = { workspaceId_id: { workspaceId, id: projectId } }
      const { clientId } = await tx.project.update({ where: project, data: { description: 'canary-plan' } })
      await tx.client.updateMany({ where: { workspaceId, id: clientId }, data: { note: 'canary-note' } })
      const mail = 'canary-mail@example.com'
      await tx.contact.create({
        data: { workspaceId, id: newId(), clientId, name: 'Ida Berg', email: mail, phone: 'canary-phone' },
      })
    })
    const { token } = await sendQuote(scope, { id, revision })
    const shared = await seenQuote((await opened(token)).share)
    expect(shared.view.client).toEqual({ name: 'Nordwind Logistics', contact: 'Ida Berg' })
    expect(JSON.stringify(shared)).not.toMatch(/canary|@example\.com/)
    expect(JSON.stringify(shared)).not.toContain(scope.userId)
  })

  it('cannot be changed, not even by the owner of the tables', async () => {
    const { versionId } = await newSentQuote(scope)
    const owner = await ownerClient()
    const refused = [
      `update quote_version set title = 'x' where id = '${versionId}'`,
      `delete from quote_version where id = '${versionId}'`,
      `update quote_line set quantity = 9 where version_id = '${versionId}'`,
      `delete from quote_line where version_id = '${versionId}'`,
    ]
    for (const sql of refused) await expect(owner.query(sql)).rejects.toThrow(/never changed|never/)
    await owner.end()
  })

  it('cannot be edited or sent again', async () => {
    const { id, revision } = await newSentQuote(scope)
    await expect(writeDraft(scope, id, {})).rejects.toMatchObject({ code: 'conflict' })
    await expect(sendQuote(scope, { id, revision })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('moves a lead to quoted and says who sent it', async () => {
    const { id, projectId } = await newSentQuote(scope)
    const { status } = await inWorkspace(scope, (tx) =>
      tx.project.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId: scope.workspaceId, id: projectId } },
      }),
    )
    expect(status).toBe('quoted')
    const sent = await inWorkspace(scope, (tx) =>
      tx.auditEvent.findMany({
        where: { workspaceId: scope.workspaceId, subjectId: id, action: 'quote.sent' },
      }),
    )
    expect(sent.map((row) => row.actorId)).toEqual([scope.userId])
  })

  it('keeps its link out of the log of what happened', async () => {
    const { token } = await newSentQuote(scope)
    const owner = await ownerClient()
    const { rows } = await owner.query(
      `select count(*)::int as hits from audit_event where audit_event::text like $1`,
      [`%${token.slice(4)}%`],
    )
    expect(rows).toEqual([{ hits: 0 }])
    await owner.end()
  })
})

it('is not sent while something is missing, and then nothing is numbered', async () => {
  const { id } = await newDraft(scope)
  const { revision } = await writeDraft(scope, id, { lines: [], title: '', validUntil: '2020-01-01' })
  await expect(sendQuote(scope, { id, revision })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/title.*line.*past/),
  })
  expect(await getQuote(scope, id, null)).toMatchObject({ number: null, state: 'draft', links: [] })
})

it('shows the older version as superseded once a newer one is sent, and as open until then', async () => {
  const { id, share } = await newSentQuote(scope)
  await reviseQuote(scope, id)
  const { revision } = await writeDraft(scope, id, {})
  expect((await seenQuote(share)).state).toBe('sent')
  await sendQuote(scope, { id, revision })
  expect((await seenQuote(share)).state).toBe('superseded')
})

it('tells what a next version says otherwise, to the house in a list and to the client in a sentence', async () => {
  const { id, share } = await newSentQuote(scope)
  await reviseQuote(scope, id)
  const { revision } = await writeDraft(scope, id, { discount: '5' })
  const { changes } = await getQuote(scope, id, 2)
  expect(changes).toMatchObject({ since: 1, list: [{ place: 'Discount', was: null, now: { percent: '5' } }] })
  const { token } = await sendQuote(scope, { id, revision })
  expect((await seenQuote((await opened(token)).share)).replaces).toBe(1)
  expect((await seenQuote(share)).replaces).toBeNull()
  expect((await getQuote(scope, id, 1)).changes).toBeNull()
})

it('does not let a draft follow a quote that was withdrawn', async () => {
  const { id } = await newSentQuote(scope)
  await reviseQuote(scope, id)
  const { revision } = await writeDraft(scope, id, {})
  await withdrawQuote(scope, { id, reason: 'Wrong client' })
  await expect(sendQuote(scope, { id, revision })).rejects.toThrow(/withdrawn/)
})

it('opens another link to the last version sent', async () => {
  const { id, versionId } = await newSentQuote(scope)
  const { token } = await createQuoteLink(scope, id)
  expect((await opened(token)).versionId).toBe(versionId)
  const { links } = await getQuote(scope, id, null)
  expect(links.map((link) => link.token)).toContain(token)
})
