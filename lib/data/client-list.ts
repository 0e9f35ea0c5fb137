import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ClientQuery } from '#lib/schemas/client-query.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { containing, type Direction, isBare, pageOf, sortOf } from './listing.ts'

export type ClientRow = {
  id: string
  name: string
  website: string | null
  contacts: number
  projects: number
  createdAt: string
  isArchived: boolean
}

const sorts: Record<string, (direction: Direction) => Prisma.ClientOrderByWithRelationInput> = {
  name: (direction) => ({ name: direction }),
  projects: (direction) => ({ projects: { _count: direction } }),
  created: (direction) => ({ createdAt: direction }),
}

/** Clients by name, found by their own name or by the name or address of a contact. */
export function listClients(
  scope: Scope,
  query: ClientQuery,
): Promise<{ rows: ClientRow[]; total: number; isEmpty: boolean; timeZone: string }> {
  const { workspaceId } = scope
  const found = containing(query.q)
  const where: Prisma.ClientWhereInput = {
    workspaceId,
    archivedAt: query.state === 'archived' ? { not: null } : null,
    ...(query.q && {
      OR: [
        { name: found },
        { contacts: { some: { archivedAt: null, OR: [{ name: found }, { email: found }] } } },
      ],
    }),
  }
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    })
    const total = await tx.client.count({ where })
    const rows = await tx.client.findMany({
      where,
      ...pageOf(query),
      orderBy: [sortOf(query.sort, sorts, { name: 'asc' }), { id: 'asc' }],
      select: {
        id: true,
        name: true,
        website: true,
        createdAt: true,
        archivedAt: true,
        _count: {
          select: {
            contacts: { where: { archivedAt: null } },
            projects: { where: { archivedAt: null } },
          },
        },
      },
    })
    return {
      total,
      isEmpty: await isBare(total, () =>
        tx.client.findFirst({ where: { workspaceId }, select: { id: true } }),
      ),
      timeZone,
      rows: rows.map(({ createdAt, archivedAt, _count, ...row }) => ({
        ...row,
        ..._count,
        createdAt: createdAt.toISOString(),
        isArchived: archivedAt !== null,
      })),
    }
  })
}
