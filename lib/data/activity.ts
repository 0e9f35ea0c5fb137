import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import { type ActivityQuery, OUTSIDERS, type Outsider } from '#lib/schemas/activity-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { containing, pageOf } from './listing.ts'

const DAY_MS = 86_400_000

type Person = { userId: string; name: string }

const isOutsider = (who: string): who is Outsider => OUTSIDERS.some((outsider) => outsider === who)
const kindOf: Record<Outsider, string> = { client: 'share', public: 'request' }

const done = (by: string): Prisma.AuditEventWhereInput =>
  isOutsider(by) ? { actorKind: kindOf[by] } : { actorKind: 'member', actorId: knownId(by) }

/** What happened in the workspace within the last days, or ever, the newest first, and the members who could have done it. */
export function listActivity(
  scope: Scope,
  query: ActivityQuery,
): Promise<{ rows: ActivityLine[]; total: number; timeZone: string; people: Person[] }> {
  const { workspaceId } = scope
  const where: Prisma.AuditEventWhereInput = {
    workspaceId,
    ...(query.days !== null && { at: { gte: new Date(Date.now() - query.days * DAY_MS) } }),
    ...(query.q && { summary: containing(query.q) }),
    ...(query.who && done(query.who)),
  }
  return inWorkspace(scope, async (tx) => {
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const total = await tx.auditEvent.count({ where })
    const people = await listPeople(tx, scope)
    return { total, timeZone, people, rows: await readEvents(tx, scope, { where, ...pageOf(query) }) }
  })
}

/** Everybody who is a member or was one. */
const listPeople = (tx: Tx, { workspaceId }: Scope) => tx.$queryRaw<Person[]>`
  select member.user_id as "userId", app_user.name from member join app_user on app_user.id = member.user_id
  where member.workspace_id = ${workspaceId}::uuid order by app_user.name`

/** The last `take` events, of one project or of the whole workspace. */
export const recentActivity = (
  tx: Tx,
  scope: Scope,
  { projectId, take }: { projectId?: string; take: number },
): Promise<ActivityLine[]> =>
  readEvents(tx, scope, {
    where: { workspaceId: scope.workspaceId, ...(projectId && { projectId }) },
    take,
  })

async function readEvents(
  tx: Tx,
  scope: Scope,
  args: { where: Prisma.AuditEventWhereInput; skip?: number; take: number },
): Promise<ActivityLine[]> {
  const events = await tx.auditEvent.findMany({ ...args, orderBy: { sequence: 'desc' } })
  const names = await memberNames(
    tx,
    scope,
    events.flatMap((event) => (event.actorKind === 'member' && event.actorId) || []),
  )
  const undoable = await undoableAmong(tx, scope, events)
  return events.map(({ id, at, actorId, action, subjectKind, subjectId, projectId, summary }) => ({
    ...{ id, action, subjectKind, subjectId, projectId, summary },
    at: at.toISOString(),
    who: (actorId && names.get(actorId)) ?? null,
    isUndoable: undoable.has(id),
  }))
}

/** Names of members by their user's id; of none who is not of the workspace. */
export async function memberNames(tx: Tx, scope: Scope, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const members = await tx.$queryRaw<{ userId: string; name: string }[]>`
    select member.user_id as "userId", app_user.name
    from member join app_user on app_user.id = member.user_id
    where member.workspace_id = ${scope.workspaceId}::uuid and member.user_id = any(${[...new Set(userIds)]}::uuid[])`
  return new Map(members.map(({ userId, name }) => [userId, name]))
}

type Event = { id: string; sequence: bigint; action: string; subjectId: string | null }

/** Of the events (newest first) that archived something: those after which nothing restored it or archived it anew. */
async function undoableAmong(tx: Tx, { workspaceId }: Scope, events: Event[]): Promise<Set<string>> {
  const archivings = events.filter((event) => event.action.endsWith('.archived'))
  const oldest = archivings.at(-1)
  if (!oldest) return new Set()
  const last = await tx.auditEvent.findMany({
    where: {
      workspaceId,
      sequence: { gte: oldest.sequence },
      subjectId: { in: archivings.flatMap((event) => event.subjectId ?? []) },
      OR: [{ action: { endsWith: '.archived' } }, { action: { endsWith: '.restored' } }],
    },
    orderBy: { sequence: 'desc' },
    distinct: ['subjectId'],
    select: { id: true, action: true },
  })
  return new Set(last.filter((event) => event.action.endsWith('.archived')).map((event) => event.id))
}
