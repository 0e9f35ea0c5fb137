import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { newId } from '#lib/data/id.ts'
import { archiveQuote, createQuote, restoreQuote, reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuote, getQuoteDocument } from '#lib/data/quote-desk.ts'
import { getQuoteEditor, updateQuoteDraft } from '#lib/data/quote-draft.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { createQuoteLink, sendQuote } from '#lib/data/quote-send.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import type { QuoteQuery } from '#lib/schemas/quote-query.ts'
import { ownerClient } from '#tests/support/database.ts'
import {
  acceptance,
  lines,
  newDraft,
  newSentQuote,
  visitor,
  writeDraft,
  writtenOf,
} from '#tests/support/quote.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const all: QuoteQuery = { q: '', sort: null, page: 1, size: 50, state: null }
const [line] = lines

describe('a draft', () => {
  it('starts with the workspace’s tax and terms and the project’s currency', async () => {
    const { id } = await newDraft(scope)
    const { draft, context } = await getQuoteEditor(scope, id)
    expect(draft).toMatchObject({ taxRatePercent: '19', terms: 'Payable in 14 days.', discount: null })
    expect(context).toMatchObject({ currency: 'USD', number: 'Draft', version: 1 })
  })

  it('keeps its lines in their order, exactly as written', async () => {
    const { id } = await newDraft(scope)
    const written = ['0.333333', '2.5', '0'].map((quantity) => ({ ...lines[0], quantity }))
    await writeDraft(scope, id, { lines: written as typeof lines })
    const { draft } = await getQuoteEditor(scope, id)
    expect(draft.lines.map((row) => row.quantity)).toEqual(['0.333333', '2.5', '0'])
    expect(draft.lines[0]?.unitPriceMinor).toBe('120000')
  })

  it('written on in two tabs keeps what was saved first', async () => {
    const { id, revision } = await newDraft(scope)
    await writeDraft(scope, id, { title: 'First tab' })
    const { draft } = await getQuoteEditor(scope, id)
    const second = { ...writtenOf(draft), id, revision, lines, title: 'Second tab' }
    await expect(updateQuoteDraft(scope, second)).rejects.toMatchObject({ code: 'conflict' })
    expect((await getQuoteEditor(scope, id)).draft.title).toBe('First tab')
  })

  it('refuses a price finer than a cent at its field, and sums no column can hold', async () => {
    const { id } = await newDraft(scope)
    const priced = (unitPrice: string, quantity = '1') => [{ ...line, unitPrice, quantity }] as typeof lines
    await expect(writeDraft(scope, id, { lines: priced('0.001') })).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'lines.0.unitPrice': expect.stringMatching(/decimals/) },
    })
    await expect(writeDraft(scope, id, { lines: priced('1000000000000', '1000000') })).rejects.toMatchObject({
      fields: { lines: expect.stringMatching(/too large/) },
    })
    expect((await getQuoteEditor(scope, id)).draft.lines).toHaveLength(lines.length)
  })

  it('is put away and taken back', async () => {
    const { id } = await newDraft(scope)
    await archiveQuote(scope, id)
    const archived = await listQuotes(scope, { ...all, state: 'archived' })
    expect(archived.rows.map((row) => row.id)).toContain(id)
    for (const touch of [reviseQuote, createQuoteLink])
      await expect(touch(scope, id)).rejects.toThrow(/archived/)
    await expect(writeDraft(scope, id, {})).rejects.toThrow(/archived/)
    await restoreQuote(scope, id)
    expect((await getQuote(scope, id, null)).isArchived).toBe(false)
  })
})

it('lists each quote in the state that its own page shows, and finds it by that state', async () => {
  const { scope } = await freshWorkspace()
  const [draft, sent, viewed, accepted, declined, withdrawn, expired] = [
    await newDraft(scope),
    ...(await Promise.all(Array.from({ length: 6 }, () => newSentQuote(scope)))),
  ]
  if (!draft || !sent || !viewed || !accepted || !declined || !withdrawn || !expired)
    throw new Error('seven quotes')
  await recordView(viewed.share, 'page', visitor)
  await acceptQuote(accepted.share, acceptance(accepted.versionId), visitor)
  await declineQuote(declined.share, { versionId: declined.versionId, name: 'Ida', reason: 'No' }, visitor)
  await withdrawQuote(scope, { id: withdrawn.id, reason: 'Sent too early' })
  const owner = await ownerClient()
  await owner.query('set session_replication_role = replica')
  await owner.query('update quote_version set valid_until = current_date - 2 where quote_id = $1', [
    expired.id,
  ])
  await owner.end()
  const { rows, total } = await listQuotes(scope, all)
  expect(total).toBe(7)
  const states = { draft, sent, viewed, accepted, declined, withdrawn, expired }
  for (const [state, { id }] of Object.entries(states)) {
    expect(rows.find((row) => row.id === id)?.state).toBe(state)
    expect((await getQuote(scope, id, null)).state).toBe(state)
    const found = await listQuotes(scope, { ...all, state: state as QuoteQuery['state'] })
    expect(found.rows.map((row) => row.id)).toEqual([id])
  }
  const open = await listQuotes(scope, { ...all, state: 'open' })
  expect(new Set(open.rows.map((row) => row.id))).toEqual(new Set([sent.id, viewed.id]))
  expect(rows.every((row) => row.oneOffMinor === '428400' && row.monthlyMinor === '9460')).toBe(true)
})

it('counts all quotes on every page, the one past the last included', async () => {
  const { scope } = await freshWorkspace()
  for (let count = 0; count < 3; count += 1) await newDraft(scope)
  const { id } = await newSentQuote(scope)
  const paged = (page: number) => listQuotes(scope, { ...all, size: 2, page })
  const [first, last, past] = [await paged(1), await paged(2), await paged(3)]
  expect([first, last, past].map(({ rows, total }) => [rows.length, total])).toEqual([
    [2, 4],
    [2, 4],
    [0, 4],
  ])
  // Sent and still being written, both at 3 × 1,200.00 and 79.50, with 19 % of tax.
  const money = [...first.rows, ...last.rows].map(({ oneOffMinor, monthlyMinor }) => [
    oneOffMinor,
    monthlyMinor,
  ])
  expect(money).toEqual(Array(4).fill(['428400', '9460']))
  expect(first.rows[0]?.id).toBe(id)
})

it('searches by number, title, project and client, with % and _ as letters', async () => {
  const { scope } = await freshWorkspace()
  const { number } = await newSentQuote(scope)
  for (const q of [number.toLowerCase(), 'prompt IT', 'ticket', 'nordwind'])
    expect((await listQuotes(scope, { ...all, q })).total).toBe(1)
  expect((await listQuotes(scope, { ...all, q: '%' })).total).toBe(0)
})

it('shows nothing of a quote to another tenant and lets him change nothing', async () => {
  const { id, share, revision } = await newSentQuote(scope)
  const { projectId } = await newProject(scope)
  const { id: draftId } = await newDraft(scope)
  const { draft } = await getQuoteEditor(scope, draftId)
  const tries = [
    () => getQuote(other, id, null),
    () => getQuoteDocument(other, id, 1),
    () => getQuoteEditor(other, draftId),
    () => updateQuoteDraft(other, { ...writtenOf(draft), id: draftId, revision: 2, lines }),
    () => sendQuote(other, { id: draftId, revision }),
    () => createQuoteLink(other, id),
    () => reviseQuote(other, id),
    () => withdrawQuote(other, { id, reason: 'Mine now' }),
    () => archiveQuote(other, draftId),
    () => restoreQuote(other, draftId),
    () => revokeShareLink(other, share.shareId),
    () => createQuote(other, { projectId, comparisonId: null, optionId: null, title: 'Mine' }),
    () => getQuote(other, newId(), null),
    () => getQuote(other, 'no-uuid', null),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  expect((await listQuotes(other, all)).total).toBe(0)
  expect((await getQuote(scope, id, null)).state).toBe('sent')
})
