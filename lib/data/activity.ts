import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ActivityQuery } from '#lib/schemas/activity-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { containing, pageOf } from './listing.ts'

export type ActivityRow = {
  id: string
  /** Instant, ISO text. */
  at: string
  /** The member's name; null for a client on a link. */
  who: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  projectId: string | null
  summary: string
}

const DAY_MS = 86_400_000

/** What happened in the workspace within the last days, the newest first. */
export function listActivity(
  scope: Scope,
  query: ActivityQuery,
): Promise<{ rows: ActivityRow[]; total: number; timeZone: string }> {
  const { workspaceId } = scope
  const where: Prisma.AuditEventWhereInput = {
    workspaceId,
    at: { gte: new Date(Date.now() - query.days * DAY_MS) },
    ...(query.q && { summary: containing(query.q) }),
  }
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const total = await tx.auditEvent.count({ where })
    return { total, timeZone, rows: await readEvents(tx, scope, { where, ...pageOf(query) }) }
  })
}

/** The last `take` events, of one project or of the whole workspace. */
export const recentActivity = (
  tx: Tx,
  scope: Scope,
  { projectId, take }: { projectId?: string; take: number },
): Promise<ActivityRow[]> =>
  readEvents(tx, scope, {
    where: { workspaceId: scope.workspaceId, ...(projectId && { projectId }) },
    take,
  })

async function readEvents(
  tx: Tx,
  { workspaceId }: Scope,
  args: { where: Prisma.AuditEventWhereInput; skip?: number; take: number },
): Promise<ActivityRow[]> {
  const events = await tx.auditEvent.findMany({ ...args, orderBy: { sequence: 'desc' } })
  const actors = events.flatMap((event) => (event.actorKind === 'member' && event.actorId) || [])
  const members = await tx.member.findMany({
    where: { workspaceId, userId: { in: [...new Set(actors)] } },
    select: { userId: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map(({ userId, user }) => [userId, user.name]))
  return events.map(({ id, at, actorId, action, subjectKind, subjectId, projectId, summary }) => ({
    ...{ id, action, subjectKind, subjectId, projectId, summary },
    at: at.toISOString(),
    who: (actorId && names.get(actorId)) ?? null,
  }))
}
