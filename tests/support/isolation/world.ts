import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { reverseAcceptance } from '#lib/data/acceptance-record.ts'
import { addAbsence, addHoliday } from '#lib/data/calendar.ts'
import { createClient } from '#lib/data/client.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { chooseOption } from '#lib/data/comparison-change.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { createContact } from '#lib/data/contact.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getLook, updateLook } from '#lib/data/look.ts'
import { addOwnPrices } from '#lib/data/own-price-change.ts'
import { createProject } from '#lib/data/project.ts'
import { createQuote, withdrawQuote } from '#lib/data/quote.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { extendQuote } from '#lib/data/quote-extension.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { createReport } from '#lib/data/report.ts'
import { getReportStart } from '#lib/data/report-desk.ts'
import { saveView } from '#lib/data/saved-view.ts'
import { findShare } from '#lib/data/share-access.ts'
import { createSpend } from '#lib/data/spend.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { createTemplate } from '#lib/data/timeline-template.ts'
import { signInUser } from '#lib/data/user.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { readReportDraft } from '#lib/schemas/report.ts'
import { row, table } from '../bill.ts'
import { contract } from '../own-price.ts'
import { acceptance, visitor, writeDraft } from '../quote.ts'
import { newReportOf, shared } from '../report.ts'
import { shareScope } from '../scope.ts'
import { stage, take } from '../staged-bill.ts'
import { freshWorkspace, newMember } from '../workspace.ts'
import { measured } from './evidence-world.ts'
import { fillRules } from './fill-rule.ts'
import { fillLedger } from './ledger.ts'
import { fillLetters } from './letters.ts'
import { fillLibrary } from './quote-library.ts'

/** A workspace with at least one row in every table of a tenant; every name in it bears its mark and a script. */
export type World = Awaited<ReturnType<typeof furnish>>

type Sent = { id: string; versionId: string; token: string; share: ShareScope }

/** Two tenants, each with all there can be, who know nothing of each other. */
export async function twoWorlds(): Promise<{ victim: World; rival: World }> {
  const { scope, other } = await freshWorkspace()
  return { victim: await furnish(scope), rival: await furnish(other) }
}

async function furnish(scope: Scope) {
  const mark = `mark-${scope.workspaceId.slice(-12)}`
  const name = (what: string) => `${mark} ${what} <script>alert(1)</script>`
  const { id: _, ...workspace } = await getWorkspace(scope)
  await updateWorkspace(scope, { ...workspace, name: `${mark} workspace` })
  const logo = await dressed(scope)
  const member = await newMember(scope.workspaceId, 'consultant')
  const sessionId = (await signInUser(member.userId, visitor)) ?? ''
  const ownerSessionId = (await signInUser(scope.userId, visitor)) ?? ''
  const { id: clientId } = await createClient(scope, { name: name('client'), website: null, note: '' })
  const person = { name: name('contact'), email: `${mark}@example.com`, phone: null, role: null }
  const { id: contactId } = await createContact(scope, { clientId, ...person })
  const { id: projectId } = await createProject(scope, {
    ...{ clientId, name: name('project'), description: '', currency: 'USD' },
    ...{ startsOn: null, endsOn: null, memberIds: [member.userId] },
  })
  await finished(scope, clientId, name)
  const comparison = await compared(scope, projectId, name)
  await addHoliday(scope, { day: '2026-12-24', name: name('holiday') })
  const away = { userId: member.userId, from: '2026-12-21', to: '2026-12-23' }
  const { id: absenceId } = await addAbsence(scope, away)
  return {
    ...{
      scope,
      mark,
      logo,
      member,
      sessionId,
      ownerSessionId,
      clientId,
      contactId,
      projectId,
      absenceId,
    },
    ...comparison,
    ...(await planned(scope, projectId, name)),
    unplannedId: await unplanned(scope, clientId, name),
    ...(await quoted(scope, { projectId, ...comparison }, name, mark)),
    ...(await reported(scope, projectId, name)),
    spendId: await spent(scope, projectId, name),
    ownSubject: await priced(scope, mark),
    ...(await measured(scope, projectId, mark)),
    viewId: (await saveView(scope, { list: 'spend', name: `${mark} view`, query: 'kind=api' })).id,
    ...(await imported(scope, { projectId, clientId, mark })),
  }
}

/** The smallest PNG there is, under its own id in each workspace. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** With a colour and a logo; the workspace was changed once before. */
async function dressed(scope: Scope) {
  const picture = { image: new Uint8Array(PIXEL), width: 1, height: 1 }
  const { revision } = await getWorkspace(scope)
  await updateLook(scope, { paper: 'a4', accent: '#0f766e', logo: picture, revision })
  const { logo } = await getLook(scope)
  if (!logo) throw new Error('The logo was not kept.')
  return logo
}

type Names = (what: string) => string

async function compared(scope: Scope, projectId: string, name: Names) {
  const { id: comparisonId } = await createComparison(scope, {
    ...{ projectId, preset: 'ticket-assistant', name: name('comparison') },
  })
  const comparison = await getComparison(scope, comparisonId)
  const optionId = comparison.case.options[0]?.id ?? ''
  await chooseOption(scope, { id: comparisonId, revision: comparison.revision, optionId })
  return { comparisonId, optionId, case: comparison.case }
}

/** A second project, of which everything is done. */
async function finished(scope: Scope, clientId: string, name: Names): Promise<void> {
  const { id: projectId } = await createProject(scope, {
    ...{ clientId, name: name('finished project'), description: '', currency: 'USD' },
    ...{ startsOn: null, endsOn: null, memberIds: [] },
  })
  const plan = { projectId, approach: 'retrieval', startsOn: '2026-09-01' } as const
  const { id: timelineId } = await createTimeline(scope, plan)
  await inWorkspace(scope, (tx) =>
    tx.task.updateMany({
      where: { workspaceId: scope.workspaceId, phase: { timelineId } },
      data: { doneAt: new Date(), doneBy: scope.userId },
    }),
  )
  const bill = { month: '2026-08', kind: 'api', provider: 'Billed early', service: '', note: '' } as const
  await createSpend(scope, { ...bill, projectId, amount: '3', currency: 'USD' })
  await inWorkspace(scope, (tx) =>
    tx.project.updateMany({
      where: { workspaceId: scope.workspaceId, id: projectId },
      data: { status: 'closed' },
    }),
  )
}

async function unplanned(scope: Scope, clientId: string, name: Names): Promise<string> {
  const project = { clientId, name: name('unplanned project'), description: '', currency: 'USD' }
  const { id } = await createProject(scope, { ...project, startsOn: null, endsOn: null, memberIds: [] })
  return id
}

async function planned(scope: Scope, projectId: string, name: Names) {
  const plan = { projectId, approach: 'prompting', startsOn: '2026-11-30' } as const
  const { id: timelineId } = await createTimeline(scope, plan)
  const { timeline } = await getProjectTimeline(scope, projectId)
  const task = timeline?.phases[0]?.tasks[0]
  const laterTaskId = timeline?.phases.at(-1)?.tasks[0]?.id ?? ''
  const ids = { phaseId: timeline?.phases[0]?.id ?? '', taskId: task?.id ?? '', laterTaskId }
  const { id: templateId } = await createTemplate(scope, { projectId, name: name('template') })
  return { timelineId, templateId, ...ids, itemId: task?.checklist[0]?.id ?? '' }
}

type Origin = { projectId: string; comparisonId: string; optionId: string }

async function quoted(
  scope: Scope,
  { projectId, comparisonId, optionId }: Origin,
  name: Names,
  mark: string,
) {
  const draft = async (title: string) => {
    const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title: name(title) })
    return { id, ...(await writeDraft(scope, id, {})) }
  }
  const send = async (title: string): Promise<Sent> => {
    const { id, revision } = await draft(title)
    const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
    return { id, token, ...(await opened(token)) }
  }
  const opened = async (token: string) => {
    const row = await findShare(token)
    if (row?.target.kind !== 'quote') throw new Error('not a link to a quote')
    const { workspaceId, shareId, target } = row
    return { versionId: target.versionId, share: shareScope(workspaceId, shareId, target) }
  }
  const sent = await send('sent')
  const accepted = await send('accepted')
  const declined = await send('declined')
  const withdrawn = await send('withdrawn')
  await recordView(sent.share, 'page', visitor)
  await acceptQuote(accepted.share, acceptance(accepted.versionId), visitor)
  const reason = 'Too dear'
  await declineQuote(declined.share, { versionId: declined.versionId, name: 'Ida Berg', reason }, visitor)
  await withdrawQuote(scope, { id: withdrawn.id, reason: 'Sent by mistake' })
  await extendQuote(scope, { id: sent.id, validUntil: '2099-01-01', reason: name('extension') })
  const mistaken = await send('mistaken')
  await acceptQuote(mistaken.share, acceptance(mistaken.versionId), visitor)
  await reverseAcceptance(scope, { id: mistaken.id, reason: name('reversal') })
  const unsent = await draft('draft')
  const { shown } = await getQuote(scope, unsent.id, null)
  const letters = await fillLetters(scope, sent.share, mark)
  const library = await fillLibrary(scope, sent.id, mark)
  return { draft: { ...unsent, versionId: shown.version.id }, sent, accepted, ...letters, ...library }
}

async function reported(scope: Scope, projectId: string, name: Names) {
  const { today } = await getReportStart(scope, projectId, readReportDraft({}))
  const input = newReportOf({ projectId, title: name('report'), asOf: today })
  const { id: reportId, token: reportToken } = await createReport(scope, input)
  const { token: liveToken } = await createReport(scope, { ...input, isLive: true })
  const [reportShare, liveShare] = [await shared(reportToken), await shared(liveToken)]
  return { reportId, reportToken, reportShare, liveToken, liveShare }
}

async function spent(scope: Scope, projectId: string, name: Names): Promise<string> {
  const bill = { month: '2026-10', kind: 'api', provider: name('bill').slice(0, 80), service: '' } as const
  const { id } = await createSpend(scope, { ...bill, projectId, amount: '12.5', currency: 'USD', note: '' })
  return id
}

/** Prices of models of its own, so that none of them is one of the catalogue. */
async function priced(scope: Scope, mark: string): Promise<string> {
  const subject = `${mark}/model`
  const own = { ...contract, subject, sourceName: `${mark} contract <script>alert(1)</script>` }
  await addOwnPrices(scope, [own, { ...own, subject: `${mark}/other` }, own])
  return subject
}

type Bill = { projectId: string; clientId: string; mark: string }

/** A bill that was taken over, and one that waits for it. */
async function imported(scope: Scope, { projectId, clientId, mark }: Bill) {
  const billed = (BilledCost: string) =>
    table([row({ BilledCost, ProviderName: mark, ServiceName: 'Compute', ...september })])
  const { id: importId } = await take(scope, projectId, billed('2'), { name: `${mark}-bill.csv` })
  await fillLedger(scope, { projectId, clientId, importId, mark })
  const { id: stagedId } = await stage(scope, projectId, billed('3'), { name: `${mark}-later.csv` })
  return { importId, stagedId, ...(await fillRules(scope, { projectId, importId, mark })) }
}

const september = { ChargePeriodStart: '2026-09-05T00:00:00Z', ChargePeriodEnd: '2026-09-06T00:00:00Z' }
