import type { Scope } from '#lib/auth/proof.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { moveProject } from '#lib/data/project-status.ts'
import { createReport } from '#lib/data/report.ts'
import { createSpend } from '#lib/data/spend.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { ALL_SPEND } from '#lib/data/spend-list.ts'
import { tickItem, tickTask } from '#lib/data/task.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { addDays, workingDayFrom } from '#lib/domain/day.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { type Amount, exact, times } from '#lib/domain/rate.ts'
import { compare, makeProject, today } from './project.ts'
import { accept, draftQuote, sendAndOpen } from './quote.ts'

const START = addMonths(monthOf(today), -4)

/** The whole chain of one project: compared, accepted, under way, billed for five months and reported. */
export async function makeTicketProject(scope: Scope, clientId: string): Promise<void> {
  const projectId = await makeProject(scope, {
    ...{ clientId, name: 'Ticket assistant' },
    description:
      'Draft the answer to each support ticket in German or English. Agents send, edit or discard it.',
    startsOn: `${START}-01`,
    endsOn: addDays(today, 45),
  })
  const compared = await compare(
    scope,
    projectId,
    'ticket-assistant',
    'Answering tickets, four ways',
    (file) => ({
      ...file,
      startMonth: START,
      workload: {
        requestsPerMonth: { low: '200000', likely: '240000', high: '310000' },
        growthPerMonth: '0.02',
      },
    }),
  )
  const quote = await draftQuote(scope, {
    ...{ projectId, ...compared },
    title: 'Should we fine-tune a model for our support tickets?',
    introduction:
      'Dear Ms Okafor,\n\nNordwind answers 240,000 tickets a month. We compared prompting, retrieval, fine-tuning and a hybrid on that volume, with the prices of today and the hours it takes; this is the way we recommend.',
    more: [
      {
        kind: 'one-off',
        label: 'Training of the agents',
        description: 'Ten sessions of 90 minutes, recorded for the rest of the 400.',
        quantity: '10',
        unit: 'sessions',
        unitPrice: '650',
      },
    ],
  })
  await accept(await sendAndOpen(scope, quote), 'Ines Okafor', 'Head of customer service')
  await beginWork(scope, projectId)
  await logSpend(scope, projectId)
  await createReport(scope, {
    ...{ projectId, title: 'Where does the ticket assistant stand?', asOf: today },
    summary:
      'The assistant drafts every ticket since the summer and costs what we said. One task is late: the connection to your ticket system. The bill of this month is not here yet.',
  })
}

/** A plan that began four weeks ago: what is past is done, except for the last task, which is late. */
async function beginWork(scope: Scope, projectId: string): Promise<void> {
  const { chosen } = await getProjectTimeline(scope, projectId)
  await createTimeline(scope, {
    ...{ projectId, approach: chosen ?? 'prompting' },
    startsOn: workingDayFrom(addDays(today, -11)),
  })
  const { timeline } = await getProjectTimeline(scope, projectId)
  const past = (timeline?.phases ?? []).flatMap((phase) => phase.tasks).filter((task) => task.endsOn < today)
  for (const task of past.slice(0, -1)) {
    for (const item of task.checklist) await tickItem(scope, { id: item.id, isDone: true })
    await tickTask(scope, { id: task.id, isDone: true })
  }
  const { revision, status } = await getProjectHead(scope, projectId)
  if (status === 'won') await moveProject(scope, { id: projectId, revision, status: 'implementing' })
}

/** What the bills said against the forecast, month by month, oldest first. */
const DRIFT: Amount[] = ['0.94', '1.02', '1.11', '1.06']

/** Bills near the forecast, one that has not come yet, and one in another currency. */
async function logSpend(scope: Scope, projectId: string): Promise<void> {
  const { account } = await getProjectSpend(scope, projectId, ALL_SPEND)
  const log = (month: Month, service: string, amount: Amount | null, more: object = {}) =>
    createSpend(scope, {
      ...{ projectId, month, kind: 'api', provider: 'OpenAI', service, amount, currency: 'USD', note: '' },
      ...more,
    })
  for (const [at, drift] of DRIFT.entries()) {
    const month = addMonths(START, at)
    const forecast = account.months.find((planned) => planned.month === month)?.forecast ?? '120'
    await log(month, 'API usage', exact(times(forecast, drift)).toFixed(2))
  }
  const month = monthOf(today)
  await log(month, 'API usage', null, { note: 'The invoice comes on the third of next month.' })
  await log(month, 'Evaluation runs', '18.40')
  await log(month, 'CX22, message queue', '6.49', {
    ...{ kind: 'hosting', provider: 'Hetzner', currency: 'EUR' },
  })
}
