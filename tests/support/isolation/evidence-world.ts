import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { keepDatasetCheck } from '#lib/data/dataset-check.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { DatasetCheck } from '#lib/domain/dataset/check.ts'
import { evidenceOf, tenItems } from '../evidence.ts'

export const emptyReport = new DatasetCheck({ encoding: 'o200k_base', count: () => 1 }).report()

const job = (mark: string) =>
  JSON.stringify({ object: 'fine_tuning.job', id: `ftjob-${mark}`, model: 'davinci-002', status: 'running' })

/** Runs, a training job and a check of data, under names that bear the mark. */
export async function measured(scope: Scope, projectId: string, mark: string) {
  const { workspaceId } = scope
  await importEvidence(scope, projectId, evidenceOf(tenItems, `${mark}.csv`))
  await importEvidence(scope, projectId, evidenceOf(job(mark), `${mark}.json`, 'f'.repeat(64)))
  const data = { fileName: `${mark}.jsonl`, bytes: 10, report: emptyReport }
  const { id: checkId } = await keepDatasetCheck(scope, projectId, data)
  const run = await inWorkspace(scope, (tx) =>
    tx.evidenceRun.findFirst({ where: { workspaceId, projectId } }),
  )
  const trained = await inWorkspace(scope, (tx) =>
    tx.trainingJob.findFirst({ where: { workspaceId, projectId } }),
  )
  return { runId: run?.id ?? '', jobId: trained?.id ?? '', checkId }
}
