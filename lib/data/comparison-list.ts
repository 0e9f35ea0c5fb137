import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import type { ComparisonQuery } from '#lib/schemas/comparison.ts'
import { audit } from './audit.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

export type ComparisonRow = {
  id: string
  name: string
  projectId: string
  projectName: string
  clientName: string
  options: string[]
  chosen: string | null
  computedAt: string | null
  isArchived: boolean
}

export type ComparisonList = { rows: ComparisonRow[]; total: number; isEmpty: boolean; timeZone: string }

type Order = Prisma.ComparisonOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  name: (direction) => ({ name: direction }),
  project: (direction) => ({ project: { name: direction } }),
  computedAt: (direction) => ({ computedAt: { sort: direction, nulls: 'last' } }),
}

const allOf = ({ workspaceId }: Scope, { project }: ComparisonQuery): Prisma.ComparisonWhereInput => ({
  workspaceId,
  project: { archivedAt: null },
  ...(project && { projectId: project }),
})

function matching(scope: Scope, query: ComparisonQuery): Prisma.ComparisonWhereInput {
  const { q, isArchived } = query
  const found = containing(q)
  return {
    ...allOf(scope, query),
    archivedAt: isArchived ? { not: null } : null,
    ...(q && { OR: [{ name: found }, { project: { OR: [{ name: found }, { client: { name: found } }] } }] }),
  }
}

/** Comparisons, the newest first; found by their name, project or client. */
export function listComparisons(scope: Scope, query: ComparisonQuery): Promise<ComparisonList> {
  const where = matching(scope, query)
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const total = await tx.comparison.count({ where })
    const rows = await tx.comparison.findMany({
      where,
      ...pageOf(query),
      orderBy: [sortOf<Order>(query.sort, sorts, { id: 'desc' }), { id: 'desc' }],
      omit: { result: true, settings: true, intake: true },
      include: {
        project: { select: { name: true, client: { select: { name: true } } } },
        comparisonOptions: { select: { id: true, label: true }, orderBy: { position: 'asc' } },
      },
    })
    return {
      total,
      isEmpty: await isBare(total, () =>
        tx.comparison.findFirst({ where: allOf(scope, query), select: { id: true } }),
      ),
      timeZone,
      rows: rows.map(({ id, name, projectId, project, comparisonOptions, ...row }) => ({
        ...{ id, name, projectId },
        projectName: project.name,
        clientName: project.client.name,
        options: comparisonOptions.map((option) => option.label),
        chosen: comparisonOptions.find((option) => option.id === row.chosenOptionId)?.label ?? null,
        computedAt: row.computedAt?.toISOString() ?? null,
        isArchived: row.archivedAt !== null,
      })),
    }
  })
}

/** Takes a comparison off the lists; quotes that rest on it stay. To archive what is archived changes nothing. */
export const archiveComparison = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, true)

export const restoreComparison = (scope: Scope, id: string): Promise<void> => setArchived(scope, id, false)

async function setArchived(scope: Scope, id: string, isArchived: boolean): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.comparison.updateMany({
      where: { workspaceId, id: knownId(id), archivedAt: isArchived ? null : { not: null } },
      data: { archivedAt: isArchived ? new Date() : null, revision: { increment: 1 } },
    })
    const row = await tx.comparison.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    if (!row) throw notFound()
    if (count === 0) return
    await audit(tx, scope, {
      action: isArchived ? 'comparison.archived' : 'comparison.restored',
      subjectKind: 'comparison',
      subjectId: id,
      projectId: row.projectId,
      summary: `${isArchived ? 'Archived' : 'Restored'} the comparison ${row.name}`,
    })
  })
}
