import { compareRuns, type RunComparison } from '#lib/domain/evidence/compare-runs.ts'
import type { Run } from '#lib/domain/evidence/run.ts'
import { type TrainingCost, type TrainingJob, trainingCost } from '#lib/domain/evidence/training-job.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { readEvidence } from '#lib/import/evidence.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { readText } from '#lib/import/text.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'

export const EVIDENCE_USAGE = 'tunewise evidence FILE [FILE …]'

export type EvidenceAnswer =
  | {
      tool: string
      runs: Omit<Run, 'items' | 'key'>[]
      comparisons: RunComparison[]
      jobs?: (TrainingJob & { cost: TrainingCost | null })[]
    }
  | { ok: false; error: string }

/** What evaluations measured, or what training took, run by run, and how runs on the same items compare; several files are read together. */
export async function evidence(paths: readonly string[]): Promise<EvidenceAnswer> {
  if (paths.length === 0) return { ok: false, error: `Name a file. Usage: ${EVIDENCE_USAGE}` }
  try {
    const found = []
    for (const path of paths) found.push(readEvidence(await readText(await sourceOfPath(path))))
    const runs = found.flatMap((file) => file.runs)
    const jobs = found.flatMap((file) => file.jobs ?? [])
    if (runs.length + jobs.length === 0)
      throw new FileRefusal('This evaluation has no run: nothing was measured.')
    return {
      tool: [...new Set(found.map(({ tool }) => tool))].join(', '),
      runs: runs.map(({ items: _, key: __, model, task, metric, ...run }) => ({
        model,
        task,
        metric,
        ...run,
      })),
      comparisons: compareRuns(runs),
      ...(jobs.length > 0 && {
        jobs: jobs.map((job) => ({ ...job, cost: trainingCost(latestCatalogueFile().content, job) })),
      }),
    }
  } catch (thrown) {
    return { ok: false, error: thrown instanceof FileRefusal ? thrown.message : reason(thrown) }
  }
}
