import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { ComparisonRevision } from '#lib/schemas/comparison.ts'
import type { Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { archived, missed } from './revision.ts'

const withOptions = {
  project: { select: { archivedAt: true } },
  comparisonOptions: { orderBy: { position: 'asc' } },
} satisfies Prisma.ComparisonInclude

export type OpenComparison = Prisma.ComparisonGetPayload<{ include: typeof withOptions }>

/**
 * A comparison that may be changed, as its reader saw it. Throws not-found; conflict when it or its project is
 * archived, or when somebody changed it since.
 */
export async function openComparison(
  tx: Tx,
  scope: Scope,
  { id, revision }: ComparisonRevision,
): Promise<OpenComparison> {
  const { workspaceId } = scope
  const row = await tx.comparison.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: withOptions,
  })
  if (!row) throw notFound()
  if (row.project.archivedAt) throw conflict('This project is archived. Restore it, then repeat your change.')
  if (row.archivedAt) throw archived()
  if (row.revision !== revision) throw conflict()
  return row
}

/** Writes columns as the next revision; of two writers the second is told. */
export async function takeRevision(
  tx: Tx,
  scope: Scope,
  was: Pick<OpenComparison, 'id' | 'revision' | 'archivedAt'>,
  data: Prisma.ComparisonUncheckedUpdateManyInput,
): Promise<void> {
  const { id, revision } = was
  const { count } = await tx.comparison.updateMany({
    where: { workspaceId: scope.workspaceId, id, revision, archivedAt: null },
    data: { ...data, revision: { increment: 1 } },
  })
  if (count === 0) throw missed(was)
}

/** Today in the zone of the workspace. */
export async function todayOf(tx: Tx, scope: Scope): Promise<Day> {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { timeZone: true },
  })
  return dayIn(new Date(), timeZone)
}
