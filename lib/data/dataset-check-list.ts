import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { CheckRow } from '#lib/domain/dataset/check-row.ts'
import { keptReport } from '#lib/domain/evidence/kept-report.ts'
import type { CheckQuery } from '#lib/schemas/evidence.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

type Order = Prisma.DatasetCheckOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  file: (fileName) => ({ fileName }),
  project: (name) => ({ project: { name } }),
  size: (bytes) => ({ bytes }),
  checkedAt: (id) => ({ id }),
}

/** Those of a project, or of all projects that are not archived. */
const allOf = ({ workspaceId }: Scope, project: string | null): Prisma.DatasetCheckWhereInput => ({
  workspaceId,
  ...(project ? { projectId: knownId(project) } : { project: { archivedAt: null } }),
})

const whereOf = (scope: Scope, query: CheckQuery): Prisma.DatasetCheckWhereInput => {
  const { q, verdict, state, project } = query
  return {
    ...allOf(scope, project),
    archivedAt: state === 'archived' ? { not: null } : null,
    ...(verdict && { report: { path: ['verdict'], equals: verdict } }),
    ...(q && {
      OR: [
        { fileName: containing(q) },
        ...[{ project: { name: containing(q) } }, { project: { client: { name: containing(q) } } }],
      ],
    }),
  }
}

/** Checks of all projects, the newest first; found by file, project or client. */
export function listChecks(
  scope: Scope,
  query: CheckQuery,
): Promise<{ rows: CheckRow[]; total: number; isEmpty: boolean; timeZone: string }> {
  const where = whereOf(scope, query)
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const total = await tx.datasetCheck.count({ where })
    const rows = await tx.datasetCheck.findMany({
      where,
      orderBy: [sortOf<Order>(query.sort, sorts, { id: 'desc' }), { id: 'desc' }],
      ...pageOf(query),
      include: { project: { select: { name: true, client: { select: { name: true } } } } },
    })
    return {
      ...{ total, timeZone },
      isEmpty: await isBare(total, () =>
        tx.datasetCheck.findFirst({ where: allOf(scope, query.project), select: { id: true } }),
      ),
      rows: rows.map(({ id, projectId, project, fileName, bytes, createdAt, archivedAt, report }) => {
        const found = keptReport(report)
        const { examples, epochs, trainingTokens, verdict, because, model, validationFile } = found
        return {
          ...{ id, projectId, projectName: project.name, clientName: project.client.name, fileName },
          ...{ examples, epochs, trainingTokens, verdict, because, model, validationFile },
          ...{ bytes: Number(bytes), invalid: found.invalid.count, tokens: found.tokens.total },
          ...{ encoding: found.tokens.encoding, isArchived: archivedAt !== null },
          checkedAt: createdAt.toISOString(),
        }
      }),
    }
  })
}
