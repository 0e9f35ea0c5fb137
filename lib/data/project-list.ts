import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import type { ProjectQuery } from '#lib/schemas/project-query.ts'
import { dayOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

export type ProjectRow = {
  id: string
  name: string
  clientId: string
  clientName: string
  status: ProjectStatus
  currency: string
  startsOn: Day | null
  endsOn: Day | null
  team: string[]
  isArchived: boolean
}

export type ProjectList = {
  rows: ProjectRow[]
  total: number
  isEmpty: boolean
  /** For the filter: every client that is not archived, by name. */
  clients: { id: string; name: string }[]
}

type Order = Prisma.ProjectOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  name: (direction) => ({ name: direction }),
  client: (direction) => ({ client: { name: direction } }),
  status: (direction) => ({ status: direction }),
  startsOn: (direction) => ({ startsOn: { sort: direction, nulls: 'last' } }),
  endsOn: (direction) => ({ endsOn: { sort: direction, nulls: 'last' } }),
}

const shown = {
  client: { select: { name: true } },
  projectMembers: {
    select: { member: { select: { user: { select: { name: true } } } } },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.ProjectInclude

function matching(scope: Scope, { q, status, client, state }: ProjectQuery): Prisma.ProjectWhereInput {
  const found = containing(q)
  return {
    workspaceId: scope.workspaceId,
    archivedAt: state === 'archived' ? { not: null } : null,
    ...(status && { status }),
    ...(client && { clientId: client }),
    ...(q && { OR: [{ name: found }, { description: found }, { client: { name: found } }] }),
  }
}

/** Projects, the newest first; found by their name, description or client. */
export function listProjects(scope: Scope, query: ProjectQuery): Promise<ProjectList> {
  const { workspaceId } = scope
  const where = matching(scope, query)
  return inWorkspace(scope, async (tx) => {
    const total = await tx.project.count({ where })
    const rows = await tx.project.findMany({
      where,
      ...pageOf(query),
      orderBy: [sortOf<Order>(query.sort, sorts, { id: 'desc' }), { id: 'desc' }],
      include: shown,
    })
    const clients = await tx.client.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
      take: 500,
    })
    return {
      total,
      isEmpty: await isBare(total, () => tx.project.findFirst({ where: { workspaceId } })),
      clients,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        clientId: row.clientId,
        clientName: row.client.name,
        status: row.status,
        currency: row.currency,
        startsOn: row.startsOn && dayOf(row.startsOn),
        endsOn: row.endsOn && dayOf(row.endsOn),
        team: row.projectMembers.map(({ member }) => member.user.name),
        isArchived: row.archivedAt !== null,
      })),
    }
  })
}
