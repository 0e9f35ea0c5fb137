import { beforeAll, expect, it } from 'vitest'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { listActivity } from '#lib/data/activity.ts'
import { getHome } from '#lib/data/home.ts'
import { newId } from '#lib/data/id.ts'
import { archiveProject, restoreProject } from '#lib/data/project.ts'
import { getProjectOverview } from '#lib/data/project-overview.ts'
import { createQuote, reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuoteEditor, updateQuoteDraft } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { searchWorkspace } from '#lib/data/search.ts'
import { findShare } from '#lib/data/share-access.ts'
import { createSpend } from '#lib/data/spend.ts'
import { addDays } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { PLAIN_WRITTEN_LINE, PLAIN_WRITTEN_QUOTE } from '#lib/domain/quote/written.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

const visitor = { address: '192.0.2.1', userAgent: 'test' }

let scope: Scope
let other: Scope
let projectId: string
let today: string

beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  ;({ projectId } = await newProject(scope))
  today = (await getHome(scope)).today
})

/** Sends the draft of a quote over $120 once and $30 a month, valid for some days. Returns the client's side. */
async function send(id: string, validDays: number): Promise<ShareScope> {
  const { draft, revision } = await getQuoteEditor(scope, id)
  const line = { ...PLAIN_WRITTEN_LINE, description: '', quantity: '1', unit: '' }
  const written = await updateQuoteDraft(scope, {
    ...{
      ...PLAIN_WRITTEN_QUOTE,
      id,
      revision,
      title: draft.title,
      introduction: '',
      terms: '',
      taxRounding: 'document',
    },
    ...{ validUntil: addDays(today, validDays), taxRatePercent: '0' },
    lines: [
      { ...line, kind: 'one-off', label: 'Set-up', unitPrice: '120' },
      { ...line, kind: 'monthly', label: 'Usage', unitPrice: '30' },
    ],
  })
  const { token } = await sendQuote(scope, { id, revision: written.revision, confirmed: [...CONFIRMABLE] })
  return (await findShare(token)) as unknown as ShareScope
}
const offer = async (title: string) =>
  (await createQuote(scope, { projectId, comparisonId: null, optionId: null, title })).id
const openTitles = async () => (await getHome(scope)).quotes.map((quote) => quote.title)
const versionOf = (share: ShareScope) => (share.target.kind === 'quote' ? share.target.versionId : '')

it('shows the quotes that wait for the client, the one that ends first on top', async () => {
  await offer('Never sent')
  await send(await offer('Ends later'), 20)
  const share = await send(await offer('Ends today'), 0)
  await recordView(share, 'page', visitor)
  const home = await getHome(scope)
  expect(home.openQuoteCount).toBe(2)
  expect(home.quotes[0]).toMatchObject({
    ...{ title: 'Ends today', clientName: 'Nordwind Logistics', currency: 'USD', isViewed: true },
    ...{ oneOffMinor: '12000', monthlyMinor: '3000', validUntil: today },
  })
  expect(home.quotes[1]).toMatchObject({ title: 'Ends later', isViewed: false })
})

it('drops a quote once it is accepted, declined or withdrawn, and takes it up again with a new version', async () => {
  const before = await openTitles()
  const accepted = await send(await offer('Yes'), 10)
  const answer = { versionId: versionOf(accepted), name: 'Ines', role: 'Head' }
  await acceptQuote(accepted, { take: [], ...answer, idempotencyKey: newId() }, visitor)
  const withdrawn = await offer('Back')
  await send(withdrawn, 10)
  await withdrawQuote(scope, { id: withdrawn, reason: 'A mistake.' })
  const declined = await offer('No')
  const share = await send(declined, 10)
  await declineQuote(share, { versionId: versionOf(share), name: 'Ines', reason: 'Too dear.' }, visitor)
  expect(await openTitles()).toEqual(before)
  await reviseQuote(scope, declined)
  expect(await openTitles()).toEqual(before)
  await send(declined, 5)
  expect(await openTitles()).toContain('No')
})

it('adds up the month by currency and counts what has no amount', async () => {
  const month = monthOf(today)
  const log = (amount: string | null, currency = 'USD', at = month) =>
    createSpend(scope, {
      ...{ projectId, month: at, kind: 'api', provider: 'OpenAI', service: '', amount, currency, note: '' },
    })
  await log('0.1')
  await log('0.2')
  await log(null)
  await log(null, 'EUR')
  await log('7', 'USD', addMonths(month, -1))
  const home = await getHome(scope)
  // 0.1 + 0.2 = 0.3, exactly; in EUR nothing is known, which is not nothing.
  expect(home.spend).toEqual([
    { currency: 'USD', amount: '0.3', records: 3, unpriced: 1 },
    { currency: 'EUR', amount: null, records: 1, unpriced: 1 },
  ])
  expect(home.lastMonthSpend).toEqual([{ currency: 'USD', amount: '7', records: 1, unpriced: 0 }])
  await archiveProject(scope, projectId)
  const without = await getHome(scope)
  expect([without.spend, without.quotes, without.projects]).toEqual([[], [], 0])
  await restoreProject(scope, projectId)
})

it('tells who did what, the newest first, and the client without a name', async () => {
  const query = { q: 'accepted', sort: null, page: 1, size: 50, days: 30 }
  const { rows, total, timeZone } = await listActivity(scope, query)
  expect([total, timeZone]).toEqual([1, 'Europe/Berlin'])
  expect(rows[0]).toMatchObject({ who: null, action: 'quote.accepted', projectId })
  const by = async (who: string) => {
    const { rows: found, people } = await listActivity(scope, { ...query, q: '', who })
    expect(people).toContainEqual({ userId: scope.userId, name: 'Member owner' })
    return [...new Set(found.map((row) => row.who))]
  }
  expect(await by('client')).toEqual([null])
  expect(await by(scope.userId)).toEqual(['Member owner'])
  expect(await by('public')).toEqual([])
  expect(await by(other.userId)).toEqual([])
  expect((await listActivity(scope, { ...query, q: '', days: 0 })).total).toBe(0)
  const all = await listActivity(scope, { ...query, q: '', days: null })
  expect(all.rows[0]).toMatchObject({ action: 'project.restored', who: 'Member owner' })
  expect(all.rows.map((row) => row.id)).toEqual([...all.rows.map((row) => row.id)].sort().reverse())
})

it('offers to undo what is archived still, and only the last time', async () => {
  const undoable = async () => {
    const { rows } = await listActivity(scope, { q: '', sort: null, page: 1, size: 50, days: 30 })
    return rows.filter((row) => row.isUndoable).map((row) => row.summary)
  }
  expect(await undoable()).toEqual([])
  await archiveProject(scope, projectId)
  expect(await undoable()).toEqual(['Archived the project Ticket assistant'])
  expect((await getHome(scope)).activity[0]).toMatchObject({ isUndoable: true })
  await restoreProject(scope, projectId)
  expect(await undoable()).toEqual([])
})

it('says what comes next for a project', async () => {
  const { progress, isArchived } = await getProjectOverview(scope, projectId)
  const next = progress.steps.find((step) => step.state !== 'done')
  expect([isArchived, next?.key]).toEqual([false, 'compare'])
  expect(progress.steps.find((step) => step.key === 'decide')?.state).toBe('done')
})

it('finds projects, clients and quotes by what people call them', async () => {
  const kinds = async (q: string) => (await searchWorkspace(scope, q)).map((hit) => hit.kind)
  expect(await kinds('nordwind')).toEqual(['client', 'project'])
  expect(new Set(await kinds(`q-${today.slice(0, 4)}`))).toEqual(new Set(['quote']))
  expect(await kinds('   ')).toEqual([])
  expect(await kinds('%')).toEqual([])
})

it('shows another workspace nothing of all this', async () => {
  expect(await getHome(other)).toMatchObject({
    ...{ clients: 0, projects: 0, quotes: [], openQuoteCount: 0, spend: [], tasks: [], activity: [] },
  })
  expect(await searchWorkspace(other, 'nordwind')).toEqual([])
  expect((await listActivity(other, { q: '', sort: null, page: 1, size: 50, days: null })).total).toBe(0)
  await expect(getProjectOverview(other, projectId)).rejects.toMatchObject({ code: 'not-found' })
})
