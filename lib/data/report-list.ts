import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { ReportKind } from '#lib/domain/report/kind.ts'
import type { ReportQuery } from '#lib/schemas/report.ts'
import { dayOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

export type ReportRow = {
  id: string
  title: string
  kind: ReportKind
  /** Read anew whenever it is opened. */
  isLive: boolean
  /** Of a live report the day on which it was made. */
  asOf: Day
  /** Instant, ISO text. */
  createdAt: string
  projectId: string
  projectName: string
  clientName: string
  /** Links that still open. */
  openLinks: number
}

type Order = Prisma.ReportOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  title: (title) => ({ title }),
  kind: (kind) => ({ kind }),
  asOf: (asOf) => ({ asOf }),
  createdAt: (id) => ({ id }),
  project: (name) => ({ project: { name } }),
  client: (name) => ({ project: { client: { name } } }),
}

/** Reports, the newest first; found by title, project or client. Those of archived projects only when asked for by project. */
export function listReports(
  scope: Scope,
  query: ReportQuery,
): Promise<{ rows: ReportRow[]; total: number; isEmpty: boolean; timeZone: string }> {
  const { workspaceId } = scope
  const { q, project, state, kind } = query
  const all: Prisma.ReportWhereInput = {
    workspaceId,
    ...(project ? { projectId: knownId(project) } : { project: { archivedAt: null } }),
  }
  const where: Prisma.ReportWhereInput = {
    ...all,
    ...(kind && { kind }),
    archivedAt: state === 'archived' ? { not: null } : null,
    ...(q && {
      OR: [
        { title: containing(q) },
        { project: { name: containing(q) } },
        { project: { client: { name: containing(q) } } },
      ],
    }),
  }
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const total = await tx.report.count({ where })
    const rows = await tx.report.findMany({
      where,
      orderBy: [sortOf<Order>(query.sort, sorts, { id: 'desc' }), { id: 'desc' }],
      ...pageOf(query),
      select: {
        ...{ id: true, title: true, kind: true, isLive: true, asOf: true, createdAt: true, projectId: true },
        project: { select: { name: true, client: { select: { name: true } } } },
        _count: { select: { shareLinks: { where: { revokedAt: null, expiresAt: { gt: new Date() } } } } },
      },
    })
    return {
      total,
      isEmpty: await isBare(total, () => tx.report.findFirst({ where: all, select: { id: true } })),
      timeZone,
      rows: rows.map(({ project: { name, client }, _count, asOf, createdAt, ...row }) => ({
        ...row,
        kind: row.kind as ReportKind,
        asOf: dayOf(asOf),
        createdAt: createdAt.toISOString(),
        projectName: name,
        clientName: client.name,
        openLinks: _count.shareLinks,
      })),
    }
  })
}
