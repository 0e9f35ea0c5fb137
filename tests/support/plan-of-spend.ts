import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { importComparison } from '#lib/data/comparison-start.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import type { Month } from '#lib/domain/month.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf } from './case.ts'
import { acceptance, opened, visitor } from './quote.ts'
import { newProject } from './workspace.ts'

/** 1,000 requests a month of 400 tokens in at 2 and 100 out at 8 a million: 1.60; 100 hours at 5: 500. For three months. */
const option = {
  label: 'Hosted',
  approach: 'fine-tuning',
  inference: [{ price: { input: '2', output: '8' }, inputTokens: '400', outputTokens: '100' }],
  hosting: [{ label: 'Deployment', unitPricePerHour: '5', hoursPerMonth: '100' }],
  people: [{ label: 'Care', hours: '9', rate: '100', when: 'monthly' }],
}

/** A project whose client accepted a quote of this option. Returns its id. */
export async function acceptedProject(scope: Scope, startMonth: Month, change: object = {}): Promise<string> {
  const { projectId } = await newProject(scope)
  const given = { name: 'Hosted?', startMonth, horizonMonths: 3, workload: { requestsPerMonth: '1000' } }
  const reading = readCase(caseOf([{ ...option, ...change }], given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const { id: comparisonId } = await importComparison(scope, projectId, reading.file)
  const optionId = (await getComparison(scope, comparisonId)).result?.options[0]?.id ?? null
  const { id } = await createQuote(scope, { projectId, comparisonId, optionId, title: 'Host it?' })
  const { revision } = await getQuoteEditor(scope, id)
  const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
  const { share, versionId } = await opened(token)
  await acceptQuote(share, acceptance(versionId), visitor)
  return projectId
}
