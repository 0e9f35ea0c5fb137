import { basename } from 'node:path'
import { compareRuns, type RunComparison } from '#lib/domain/evidence/compare-runs.ts'
import type { Run } from '#lib/domain/evidence/run.ts'
import { type TrainingCost, type TrainingJob, trainingCost } from '#lib/domain/evidence/training-job.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { type EvidenceFile, readEvidenceFile } from '#lib/import/evidence-file.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'

export const EVIDENCE_USAGE = 'tunewise evidence FILE [FILE …]'

export type EvidenceAnswer =
  | {
      tool: string
      runs: Omit<Run, 'items' | 'key' | 'isItemByContent'>[]
      comparisons: RunComparison[]
      /** Files of an archive that are no results, with the reason. */
      refused?: Record<string, string>
      jobs?: (TrainingJob & { cost: TrainingCost | null })[]
    }
  | { ok: false; error: string }

/** What evaluations measured, or what training took, run by run, and how runs on the same items compare; several files are read together. */
export async function evidence(paths: readonly string[]): Promise<EvidenceAnswer> {
  if (paths.length === 0) return { ok: false, error: `Name a file. Usage: ${EVIDENCE_USAGE}` }
  try {
    const files: EvidenceFile[] = []
    for (const path of paths) files.push(await readEvidenceFile(await sourceOfPath(path), basename(path)))
    const found = files.flatMap(({ read }) => read)
    const refused = Object.assign({}, ...files.map((file) => file.refused)) as Record<string, string>
    const runs = found.flatMap((file) => file.runs)
    const jobs = found.flatMap((file) => file.jobs ?? [])
    return {
      tool: [...new Set(found.map(({ tool }) => tool))].join(', '),
      runs: runs.map(({ items: _, key: __, isItemByContent: ___, model, task, metric, ...run }) => ({
        model,
        task,
        metric,
        ...run,
      })),
      comparisons: compareRuns(runs),
      ...(Object.keys(refused).length > 0 && { refused }),
      ...(jobs.length > 0 && {
        jobs: jobs.map((job) => ({ ...job, cost: trainingCost(latestCatalogueFile().content, job) })),
      }),
    }
  } catch (thrown) {
    return { ok: false, error: thrown instanceof FileRefusal ? thrown.message : reason(thrown) }
  }
}
