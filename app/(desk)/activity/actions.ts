'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { restoreClient } from '#lib/data/client.ts'
import { restoreComparison } from '#lib/data/comparison-list.ts'
import { restoreContact } from '#lib/data/contact.ts'
import { restoreCheck } from '#lib/data/dataset-check.ts'
import { restoreRun } from '#lib/data/evidence-run.ts'
import { restoreProject } from '#lib/data/project.ts'
import { restoreQuote } from '#lib/data/quote.ts'
import { restoreReport } from '#lib/data/report.ts'
import { restoreSpend } from '#lib/data/spend.ts'
import { restoreRule } from '#lib/data/spend-rule.ts'
import { restoreTask } from '#lib/data/task.ts'
import { restoreTimeline } from '#lib/data/timeline-plan.ts'
import { restoreTemplate } from '#lib/data/timeline-template.ts'
import { restoreJob } from '#lib/data/training-job.ts'
import { type Restorable, restoreInput } from '#lib/schemas/activity.ts'

const restorers: Record<Restorable, (scope: Scope, id: string) => Promise<void>> = {
  client: restoreClient,
  contact: restoreContact,
  project: restoreProject,
  comparison: restoreComparison,
  quote: restoreQuote,
  report: restoreReport,
  spend: restoreSpend,
  'spend-rule': restoreRule,
  timeline: restoreTimeline,
  'timeline-template': restoreTemplate,
  task: restoreTask,
  evidence: restoreRun,
  dataset: restoreCheck,
  'training-job': restoreJob,
}

/** Takes something out of the archive, from the line that says who put it there. */
export const restoreAnything = action('write', restoreInput, async (scope, { kind, id }) => {
  await restorers[kind](scope, id)
  refresh()
})
