import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { EvidenceRow } from '#lib/domain/evidence/evidence-row.ts'
import type { Variant } from '#lib/domain/evidence/variant.ts'
import type { EvidenceQuery } from '#lib/schemas/evidence.ts'
import { amountOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

type Order = Prisma.EvidenceRunOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  model: (sort) => ({ model: { sort, nulls: 'last' } }),
  project: (name) => ({ project: { name } }),
  client: (name) => ({ project: { client: { name } } }),
  task: (task) => ({ task }),
  items: (sort) => ({ n: { sort, nulls: 'last' } }),
  rate: (sort) => ({ rate: { sort, nulls: 'last' } }),
  latency: (sort) => ({ latency: { sort, nulls: 'last' } }),
  readAt: (id) => ({ id }),
}

/** Those of a project, or of all projects that are not archived. */
const allOf = ({ workspaceId }: Scope, project: string | null): Prisma.EvidenceRunWhereInput => ({
  workspaceId,
  ...(project ? { projectId: knownId(project) } : { project: { archivedAt: null } }),
})

const whereOf = (scope: Scope, query: EvidenceQuery): Prisma.EvidenceRunWhereInput => {
  const { q, variant, state, project } = query
  return {
    ...allOf(scope, project),
    archivedAt: state === 'archived' ? { not: null } : null,
    ...(variant && { variant }),
    ...(q && {
      OR: [
        ...[{ model: containing(q) }, { task: containing(q) }, { fileName: containing(q) }],
        ...[{ project: { name: containing(q) } }, { project: { client: { name: containing(q) } } }],
      ],
    }),
  }
}

/** Runs of all projects, the newest first; found by model, task, file, project or client. */
export function listEvidence(
  scope: Scope,
  query: EvidenceQuery,
): Promise<{ rows: EvidenceRow[]; total: number; isEmpty: boolean; timeZone: string }> {
  const where = whereOf(scope, query)
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const total = await tx.evidenceRun.count({ where })
    const rows = await tx.evidenceRun.findMany({
      where,
      orderBy: [sortOf<Order>(query.sort, sorts, { id: 'desc' }), { id: 'desc' }],
      ...pageOf(query),
      omit: { items: true, warnings: true },
      include: {
        project: { select: { name: true, client: { select: { name: true } } } },
        comparison: { select: { name: true } },
      },
    })
    return {
      ...{ total, timeZone },
      isEmpty: await isBare(total, () =>
        tx.evidenceRun.findFirst({ where: allOf(scope, query.project), select: { id: true } }),
      ),
      rows: rows.map(({ project, comparison, ...row }) => ({
        ...{
          id: row.id,
          projectId: row.projectId,
          projectName: project.name,
          clientName: project.client.name,
        },
        ...{ model: row.model, variant: row.variant as Variant, task: row.task, metric: row.metric },
        ...{ tool: row.tool, fileName: row.fileName, n: row.n, passed: row.passed, failed: row.failed },
        ...{
          errored: row.errored,
          comparison: comparison?.name ?? null,
          isArchived: row.archivedAt !== null,
        },
        rate: row.rate && amountOf(row.rate),
        low: row.low && amountOf(row.low),
        high: row.high && amountOf(row.high),
        cost: row.cost && amountOf(row.cost),
        latency: row.latency && amountOf(row.latency),
        readAt: row.createdAt.toISOString(),
      })),
    }
  })
}
