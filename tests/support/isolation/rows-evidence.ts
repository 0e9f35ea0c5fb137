import * as checks from '#lib/data/dataset-check.ts'
import { listChecks } from '#lib/data/dataset-check-list.ts'
import { getEvidence } from '#lib/data/evidence.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { listEvidence } from '#lib/data/evidence-list.ts'
import * as runs from '#lib/data/evidence-run.ts'
import * as jobs from '#lib/data/training-job.ts'
import { readCheckQuery, readEvidenceQuery } from '#lib/schemas/evidence.ts'
import { evidenceOf, tenItems } from '../evidence.ts'
import { emptyReport } from './evidence-world.ts'
import { type FileRows, refuses, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const file = ({ mark }: World) => ({ fileName: `${mark}.jsonl`, bytes: 10, report: emptyReport })

const use = (its: World) => ({
  ...{ id: its.runId, comparisonId: its.comparisonId, optionId: its.optionId, revision: 2 },
})

export const evidenceRows: Record<string, FileRows> = {
  'evidence.ts': {
    getEvidence: refuses((own, its) => getEvidence(own.scope, its.projectId)),
  },
  'evidence-list.ts': {
    listEvidence: showsOwn(async (own, its) => {
      const query = readEvidenceQuery({ project: its.projectId })
      return (await listEvidence(own.scope, query)).rows
    }),
  },
  'dataset-check-list.ts': {
    listChecks: showsOwn(async (own, its) => {
      return (await listChecks(own.scope, readCheckQuery({ project: its.projectId }))).rows
    }),
  },
  'training-job.ts': {
    listTrainingJobs: showsOwn((own, its) =>
      within(own, (tx, scope) => jobs.listTrainingJobs(tx, scope, its.projectId)),
    ),
    archiveJob: refuses((own, its) => jobs.archiveJob(own.scope, its.jobId)),
    restoreJob: refuses((own, its) => jobs.restoreJob(own.scope, its.jobId)),
  },
  'evidence-import.ts': {
    importEvidence: refuses((own, its) =>
      importEvidence(own.scope, its.projectId, evidenceOf(tenItems, its.mark, 'e'.repeat(64))),
    ),
  },
  'evidence-run.ts': {
    setVariant: refuses((own, its) => runs.setVariant(own.scope, { id: its.runId, variant: 'other' })),
    archiveRun: refuses((own, its) => runs.archiveRun(own.scope, its.runId)),
    restoreRun: refuses((own, its) => runs.restoreRun(own.scope, its.runId)),
    adoptRun: [
      refuses((own, its) => runs.adoptRun(own.scope, use(its))),
      refuses((own, its) => runs.adoptRun(own.scope, { ...use(its), id: own.runId })),
      refuses((own, its) => runs.adoptRun(own.scope, { ...use(own), optionId: its.optionId })),
    ],
  },
  'dataset-check.ts': {
    openProject: refuses((own, its) => checks.openProject(own.scope, its.projectId)),
    openDataset: refuses((own, its) => checks.openDataset(own.scope, its.projectId, null)),
    keepDatasetCheck: refuses((own, its) => checks.keepDatasetCheck(own.scope, its.projectId, file(its))),
    archiveCheck: refuses((own, its) => checks.archiveCheck(own.scope, its.checkId)),
    restoreCheck: refuses((own, its) => checks.restoreCheck(own.scope, its.checkId)),
    listDatasetChecks: showsOwn((own, its) =>
      within(own, (tx, scope) => checks.listDatasetChecks(tx, scope, its.projectId)),
    ),
  },
}
