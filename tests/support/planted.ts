import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import { createClient } from '#lib/data/client.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { createComparison, importComparison } from '#lib/data/comparison-start.ts'
import { createContact } from '#lib/data/contact.ts'
import { withSettings } from '#lib/data/database.ts'
import { createProject } from '#lib/data/project.ts'
import { askQuestion } from '#lib/data/question.ts'
import { createQuote, reviseQuote, withdrawQuote } from '#lib/data/quote.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { createReport } from '#lib/data/report.ts'
import { getReportStart } from '#lib/data/report-desk.ts'
import { createSpend } from '#lib/data/spend.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { readReportDraft } from '#lib/schemas/report.ts'
import { acceptance, lines, opened, writeDraft } from './quote.ts'
import { newReportOf } from './report.ts'

/** What stands in everything that the house keeps to itself; figures that no sum comes to by chance. */
export const INSIDE = /canary|(?<![\d.])(77\.7771|12\.3417|45\.6719|83\.2191|31\.7313)(?!\d)/i

const eve = { address: '198.18.7.7', userAgent: 'canary-agent' }

/** Quotes in each state, reports and their links of one project, with a canary in every field that a client must not see. */
export async function plantCanaries(scope: Scope) {
  const { workspaceId, userId } = scope
  await withSettings({ 'app.workspace_id': workspaceId }, async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { name: 'Canary Member' } })
    await tx.workspace.update({ where: { id: workspaceId }, data: { marginFloorPercent: '31.7313' } })
  })
  const { id: clientId } = await createClient(scope, {
    ...{ name: 'Nordwind', website: 'https://canary.example', note: 'canary of the client' },
  })
  const person = {
    name: 'Ida Berg',
    email: 'canary@nordwind.example',
    phone: 'canary phone',
    role: 'canary role',
  }
  await createContact(scope, { clientId, ...person })
  const project = (name: string) =>
    createProject(scope, {
      ...{ clientId, name, description: 'What the report begins with', currency: 'USD' },
      ...{ startsOn: null, endsOn: null, memberIds: [userId] },
    })
  const { id: projectId } = await project('Ticket assistant')
  const { id: elsewhere } = await project('Canary elsewhere')
  await createComparison(scope, {
    projectId: elsewhere,
    preset: 'ticket-assistant',
    name: 'Canary comparison',
  })
  const { comparisonId, optionId } = await compared(scope, projectId)
  const bill = { month: '2026-10', kind: 'api', provider: 'openai', service: '' } as const
  await createSpend(scope, {
    ...bill,
    projectId,
    amount: '12.5',
    currency: 'USD',
    note: 'canary of the bill',
  })

  const send = async (title: string) => {
    const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title })
    const [first, ...rest] = lines.map((line) => ({ ...line, unitCost: '77.7771' }))
    const costly = [...(first ? [{ ...first, contingencyPercent: '45.6719' }] : []), ...rest]
    const { revision } = await writeDraft(scope, id, { lines: costly, contingencyPercent: '12.3417' })
    const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
    return { id, token, ...(await opened(token)) }
  }
  const sent = await send('Shall we tune?')
  const accepted = await send('Shall we prompt?')
  await recordView(sent.share, 'page', eve, 'UTC+09:00')
  await askQuestion(sent.share, { name: 'Canary asker', email: null, question: 'Canary?' }, eve)
  await acceptQuote(accepted.share, acceptance(accepted.versionId), eve)
  const declined = await send('Shall we wait?')
  await declineQuote(
    declined.share,
    { versionId: declined.versionId, name: 'Ida Berg', reason: 'Too dear' },
    eve,
  )
  const withdrawn = await send('Shall we host?')
  await withdrawQuote(scope, { id: withdrawn.id, reason: 'canary of the withdrawal' })
  const superseded = await send('Shall we retrieve?')
  await reviseQuote(scope, superseded.id)
  const { revision } = await writeDraft(scope, superseded.id, {})
  await sendQuote(scope, { id: superseded.id, revision, confirmed: [...CONFIRMABLE] })
  const outOfDate = await send('Shall we begin?')
  const { today } = await getReportStart(scope, projectId, readReportDraft({}))
  const report = newReportOf({ projectId, title: 'How it goes', asOf: today })
  const { token: reportToken } = await createReport(scope, report)
  const { token: liveToken } = await createReport(scope, { ...report, title: 'How it stands', isLive: true })
  return { sent, accepted, declined, withdrawn, superseded, outOfDate, reportToken, liveToken }
}

/** Hours at a rate that stays inside. */
async function compared(scope: Scope, projectId: string) {
  const { id } = await createComparison(scope, { projectId, preset: 'ticket-assistant', name: 'Which one?' })
  const { case: file } = await getComparison(scope, id)
  const options = file.options.map((option) => ({
    ...option,
    people: option.people.map((part) => ({ ...part, rate: '83.2191' })),
  }))
  const { id: comparisonId } = await importComparison(scope, projectId, {
    ...file,
    options,
  })
  const { case: priced } = await getComparison(scope, comparisonId)
  return { comparisonId, optionId: priced.options[0]?.id ?? '' }
}
