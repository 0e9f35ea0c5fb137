import type { Scope } from '#lib/auth/proof.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { moveProject } from '#lib/data/project-status.ts'
import { createSpend } from '#lib/data/spend.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { compare, makeProject, today } from './project.ts'
import { accept, draftQuote, sendAndOpen } from './quote.ts'

const START = addMonths(monthOf(today), -6)

/** What the provider billed from the first month on. */
const BILLS = ['141.20', '148.75', '163.10', '171.94']

/** A project that is over: what it was to cost and did cost is what the next estimate learns from. */
export async function makeFinishedProject(scope: Scope, clientId: string): Promise<void> {
  const projectId = await makeProject(scope, {
    ...{ clientId, name: 'Recipe questions' },
    description: 'Answered questions about recipes for one summer campaign, with prompts alone.',
    startsOn: `${START}-01`,
    endsOn: `${addMonths(START, 3)}-28`,
  })
  const compared = await compare(scope, projectId, 'ticket-assistant', 'One summer of questions', (file) => ({
    ...file,
    startMonth: START,
    horizonMonths: 4,
    workload: { requestsPerMonth: '90000', growthPerMonth: '0.05' },
  }))
  const quote = await draftQuote(scope, {
    ...{ projectId, ...compared },
    title: 'How do we answer questions about recipes this summer?',
    introduction: 'Dear Ms Laurent,\n\nfor one campaign prompts are enough; here is what they cost.',
  })
  await accept(await sendAndOpen(scope, quote), 'Camille Laurent', 'Head of product')
  for (const [at, amount] of BILLS.entries())
    await createSpend(scope, {
      ...{ projectId, month: addMonths(START, at), kind: 'api', provider: 'OpenAI', service: 'API usage' },
      ...{ amount, currency: 'USD', note: 'Invoice of the provider' },
    })
  for (const status of ['implementing', 'live', 'closed'] as const) {
    const { revision } = await getProjectHead(scope, projectId)
    await moveProject(scope, { id: projectId, revision, status })
  }
}
