import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { trainables } from '#lib/domain/dataset/trainable.ts'
import { comparePairs } from '#lib/domain/evidence/compare-runs.ts'
import type { EvidenceView, RunRow } from '#lib/domain/evidence/evidence-view.ts'
import type { Run } from '#lib/domain/evidence/run.ts'
import { evidenceAgainstTuning, type Variant } from '#lib/domain/evidence/variant.ts'
import { notFound } from '#lib/errors.ts'
import { amountOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { listDatasetChecks } from './dataset-check.ts'
import type { EvidenceRun } from './generated/client.ts'
import { knownId } from './id.ts'
import { workspaceCatalogue } from './own-price.ts'
import { listTrainingJobs } from './training-job.ts'

const runOf = (row: EvidenceRun): Run => ({
  ...{ model: row.model, task: row.task, metric: row.metric, key: row.key },
  ...{ n: row.n, passed: row.passed, failed: row.failed, errored: row.errored },
  rate: row.rate && amountOf(row.rate),
  low: row.low && amountOf(row.low),
  high: row.high && amountOf(row.high),
  cost: row.cost && amountOf(row.cost),
  latency: row.latency && amountOf(row.latency),
  warnings: row.warnings as string[],
  ...{ isLowerBetter: row.isLowerBetter, isItemByContent: row.tool === 'promptfoo' },
  items: new Map(Object.entries(row.items as Record<string, boolean>)),
})

/** More than these are compared by the command line; the list of all projects has them all. */
const MOST_RUNS = 60

type Compared = {
  id: string
  name: string
  revision: number
  result: unknown
  comparisonOptions: { id: string; label: string }[]
}

const readComparisons = (tx: Tx, { workspaceId }: Scope, projectId: string): Promise<Compared[]> =>
  tx.comparison.findMany({
    where: { workspaceId, projectId, archivedAt: null },
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      ...{ id: true, name: true, revision: true, result: true },
      comparisonOptions: { select: { id: true, label: true }, orderBy: { position: 'asc' } },
    },
  })

function estimateOf(comparison: Compared, optionId: string): RunRow['estimate'] {
  const result = comparison.result as ComparisonResult | null
  const option = result?.options.find(({ id }) => id === optionId)
  // An option that only hosts has no cost of a request to set beside a measured one.
  const isMetered = option?.lines.some(({ component }) => component === 'inference') ?? false
  const perRequest = option?.perRequest
  return result && perRequest && isMetered ? { perRequest, currency: result.currency } : null
}

function rowOf(row: EvidenceRun, comparisons: readonly Compared[]): RunRow {
  const { items: _, key: __, isItemByContent: ___, ...run } = runOf(row)
  const comparison = comparisons.find(({ id }) => id === row.comparisonId)
  const option = comparison?.comparisonOptions.find(({ id }) => id === row.optionId)
  return {
    ...run,
    ...{ id: row.id, fileName: row.fileName, tool: row.tool, variant: row.variant as Variant },
    readAt: row.createdAt.toISOString(),
    use: comparison && option ? { comparison: comparison.name, option: option.label } : null,
    estimate: comparison && option ? estimateOf(comparison, option.id) : null,
  }
}

/** What was measured for a project, how runs on the same items compare, and what may rest on it. Throws not-found. */
export function getEvidence(scope: Scope, projectId: string): Promise<EvidenceView> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId) },
      select: { id: true, archivedAt: true, workspace: { select: { timeZone: true } } },
    })
    if (!project) throw notFound()
    const rows = await tx.evidenceRun.findMany({
      where: { workspaceId, projectId, archivedAt: null },
      orderBy: { id: 'asc' },
      take: MOST_RUNS,
    })
    const total = await tx.evidenceRun.count({ where: { workspaceId, projectId, archivedAt: null } })
    const comparisons = await readComparisons(tx, scope, projectId)
    const runs = rows.map((row) => rowOf(row, comparisons))
    const pairs = comparePairs(rows.map(runOf)).map(({ ofAt, overAt, ...pair }) => ({
      ...pair,
      ...{ ofId: rows[ofAt]?.id ?? '', overId: rows[overAt]?.id ?? '' },
    }))
    return {
      project: { id: project.id, isArchived: project.archivedAt !== null },
      ...{ runs, pairs, against: evidenceAgainstTuning(runs, pairs), total },
      options: comparisons.flatMap(({ id: comparisonId, name, revision, comparisonOptions }) =>
        comparisonOptions.map(({ id: optionId, label }) => ({
          ...{ comparisonId, revision, optionId, label: `${name}: ${label}` },
        })),
      ),
      checks: await listDatasetChecks(tx, scope, projectId),
      models: trainables((await workspaceCatalogue(tx, scope)).content),
      jobs: await listTrainingJobs(tx, scope, projectId),
      timeZone: project.workspace.timeZone,
    }
  })
}
