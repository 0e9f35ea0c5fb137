import type { Scope } from '#lib/auth/proof.ts'
import { importComparison } from '#lib/data/comparison-start.ts'
import { createSpend } from '#lib/data/spend.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import type { Day } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import { readCase } from '#lib/schemas/case.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { caseOf } from './case.ts'
import { freshWorkspace, newProject } from './workspace.ts'

export async function spendOn(scope: Scope, projectId: string, month: string, amount: string): Promise<void> {
  const record = { projectId, month, kind: 'api', provider: 'OpenAI', service: 'gpt', currency: 'USD' }
  await createSpend(scope, spendInput.parse({ ...record, amount, note: 'Secret note' }))
}

/** A project of which there is something to report: a comparison, a plan from `today` on, and spend of two months. */
export async function reportedProject(today: Day): Promise<{ scope: Scope; projectId: string }> {
  const { scope } = await freshWorkspace()
  const { projectId } = await newProject(scope)
  const quality = { passed: 9, failed: 1, source: 'Run of ten tickets' }
  const reading = readCase(
    caseOf([
      { label: 'Prompting', quality },
      { label: 'Tuned', approach: 'fine-tuning' },
    ]),
  )
  if (!reading.ok) throw new Error('the case cannot be read')
  await importComparison(scope, projectId, reading.file)
  await createTimeline(scope, { projectId, approach: 'prompting', startsOn: today })
  const month = monthOf(today)
  await spendOn(scope, projectId, addMonths(month, -1), '30')
  await spendOn(scope, projectId, month, '12.5')
  return { scope, projectId }
}
