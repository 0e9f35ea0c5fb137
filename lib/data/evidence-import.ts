import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import type { Evidence, Run } from '#lib/domain/evidence/run.ts'
import { trainingCost } from '#lib/domain/evidence/training-job.ts'
import { guessVariant } from '#lib/domain/evidence/variant.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { countOf } from '#lib/format.ts'
import { audit } from './audit.ts'
import { asJson } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { workspaceCatalogue } from './own-price.ts'

export type EvidenceReading = Evidence & { fileName: string; sha256: string }

const hashOf = (item: string): string => createHash('sha256').update(item).digest('hex').slice(0, 16)

/** Items by their hash: a name of an item may be the very text of it. */
const itemsOf = (run: Run) =>
  Object.fromEntries([...run.items].map(([item, isPassed]) => [hashOf(item), isPassed]))

async function addRuns(tx: Tx, scope: Scope, projectId: string, { tool, runs, ...file }: EvidenceReading) {
  const { workspaceId, userId: createdBy } = scope
  await tx.evidenceRun.createMany({
    data: runs.map((run) => ({
      ...{ workspaceId, id: newId(), projectId, createdBy, tool, variant: guessVariant(run.model) },
      ...{ fileName: file.fileName, fileSha256: file.sha256, model: run.model?.slice(0, 300) ?? null },
      ...{ task: run.task.slice(0, 300), metric: run.metric.slice(0, 200), n: run.n, passed: run.passed },
      ...{ failed: run.failed, errored: run.errored, rate: run.rate, low: run.low, high: run.high },
      ...{
        cost: run.cost,
        latency: run.latency,
        warnings: asJson(run.warnings),
        isLowerBetter: run.isLowerBetter,
        key: run.key && hashOf(run.key),
      },
      items: asJson(itemsOf(run)),
    })),
  })
}

/** A job that was read before and has gone on since is what it is now. */
async function addJobs(tx: Tx, scope: Scope, projectId: string, { jobs = [] }: EvidenceReading) {
  const { workspaceId, userId: createdBy } = scope
  const { content: catalogue } = await workspaceCatalogue(tx, scope)
  for (const job of jobs) {
    const jobId = job.id.slice(0, 200)
    const content = asJson({ ...job, cost: trainingCost(catalogue, job), currency: catalogue.currency })
    await tx.trainingJob.upsert({
      where: { workspaceId_projectId_jobId: { workspaceId, projectId, jobId } },
      create: { workspaceId, id: newId(), projectId, jobId, content, createdBy },
      update: { content, archivedAt: null },
    })
  }
}

/** Keeps what a file of results says: counts and hashes, never a text. The same file twice is a conflict. */
export const importEvidence = (
  scope: Scope,
  projectId: string,
  reading: EvidenceReading,
): Promise<{ runs: number; jobs: number }> =>
  inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope
    const project = await tx.project.findFirst({ where: { workspaceId, id: projectId, archivedAt: null } })
    if (!project) throw notFound()
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${projectId}, 10))::text`
    const known = await tx.evidenceRun.findFirst({
      where: { workspaceId, projectId, fileSha256: reading.sha256, archivedAt: null },
      select: { fileName: true },
    })
    if (known) throw conflict(`This file was read before, as ${known.fileName}: nothing changed.`)
    await addRuns(tx, scope, projectId, reading)
    await addJobs(tx, scope, projectId, reading)
    const counts = { runs: reading.runs.length, jobs: reading.jobs?.length ?? 0 }
    const what = counts.runs > 0 ? countOf(counts.runs, 'run') : countOf(counts.jobs, 'training job')
    await audit(tx, scope, {
      ...{ action: 'evidence.imported', subjectKind: 'project', subjectId: projectId, projectId },
      summary: `Read ${what} of ${reading.tool} from ${reading.fileName}`,
    })
    return counts
  })
