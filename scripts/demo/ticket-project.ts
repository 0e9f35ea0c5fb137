import type { Scope } from '#lib/auth/proof.ts'
import { setBudget } from '#lib/data/budget.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { moveProject } from '#lib/data/project-status.ts'
import { createReport } from '#lib/data/report.ts'
import { createSpend } from '#lib/data/spend.ts'
import { tickItem, tickTask, updateTask } from '#lib/data/task.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { addDays } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { REPORT_SECTIONS } from '#lib/domain/report/kind.ts'
import { workingDayFrom } from '#lib/domain/timeline/working-day.ts'
import { importSampleBill } from './bill.ts'
import { compare, makeProject, today } from './project.ts'
import { accept, draftQuote, sendAndOpen } from './quote.ts'

const START = addMonths(monthOf(today), -4)

/** The whole chain of one project: compared, accepted, under way, billed for five months and reported. */
export async function makeTicketProject(scope: Scope, clientId: string): Promise<void> {
  const projectId = await makeProject(scope, {
    ...{ clientId, name: 'Ticket assistant' },
    description:
      'Answer what customers ask about their parcels, in German and English. Since the summer a prompted model does it alone; the router that leaves the easy ones to a small model is being built.',
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
        requestsPerMonth: { low: '1000000', likely: '1200000', high: '1500000' },
        growthPerMonth: '0.01',
      },
    }),
  )
  const quote = await draftQuote(scope, {
    ...{ projectId, ...compared },
    title: 'Should we fine-tune a model for our support tickets?',
    introduction:
      'Dear Ms Okafor,\n\nNordwind answers 1.2 million questions a month. We compared prompting, retrieval, fine-tuning and a hybrid on that volume, with the prices of today and the hours it takes; this is the way we recommend.',
    more: [
      {
        kind: 'one-off',
        label: 'Training of the agents',
        description: 'Four sessions of 90 minutes, recorded.',
        quantity: '4',
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
    ...{ kind: 'complete', sections: [...REPORT_SECTIONS], from: null, isLive: false },
    summary:
      'The assistant answers since the summer. It costs more than we said, because the router that leaves easy questions to a small model comes later than planned; the bill of this month is not here yet.',
  })
}

/** A plan that began five weeks ago: what is past is done, except for the last task, which is late. */
async function beginWork(scope: Scope, projectId: string): Promise<void> {
  const { chosen } = await getProjectTimeline(scope, projectId)
  await createTimeline(scope, {
    ...{ projectId, approach: chosen ?? 'prompting' },
    startsOn: workingDayFrom(addDays(today, -35)),
  })
  const { timeline } = await getProjectTimeline(scope, projectId)
  const tasks = (timeline?.phases ?? []).flatMap((phase) => phase.tasks)
  const past = tasks.filter((task) => task.endsOn < today)
  for (const { id, revision, name, startsOn, endsOn, lowDays, highDays, role } of tasks)
    if (role === 'consultant' && endsOn >= today)
      await updateTask(scope, {
        ...{ id, revision, name, startsOn, endsOn, lowDays, highDays },
        ownerId: scope.userId,
      })
  for (const task of past.slice(0, -1)) {
    for (const item of task.checklist) await tickItem(scope, { id: item.id, isDone: true })
    await tickTask(scope, { id: task.id, isDone: true })
  }
  const { revision, status } = await getProjectHead(scope, projectId)
  if (status === 'won') await moveProject(scope, { id: projectId, revision, status: 'implementing' })
}

/** The provider's bill day by day, one part that has not come yet, one in another currency, and a cap on what is ahead. */
async function logSpend(scope: Scope, projectId: string): Promise<void> {
  await importSampleBill(scope, projectId, START)
  const log = (service: string, amount: Amount | null, more: object) =>
    createSpend(scope, {
      ...{ projectId, month: monthOf(today), kind: 'api', provider: 'OpenAI', service, amount },
      ...{ currency: 'USD', note: '', ...more },
    })
  await log('Batch runs', null, { provider: 'OpenAI Batch', note: 'Billed on the third of next month.' })
  await log('CX22, message queue', '6.49', { kind: 'hosting', provider: 'Hetzner', currency: 'EUR' })
  const next = addMonths(monthOf(today), 1)
  await setBudget(scope, {
    ...{ projectId, from: next, to: addMonths(next, 2), amount: '700' },
    reason: 'Agreed with Ms Okafor until the router is live',
  })
}
