import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Role } from '#lib/domain/role.ts'
import { notFound } from '#lib/errors.ts'
import { newSecret, sha256 } from '#lib/secret/opaque.ts'
import { audit } from './audit.ts'
import { database, inWorkspace, type Tx } from './database.ts'
import type { Session } from './generated/client.ts'

const MINUTE = 60_000
/** A session ends 12 hours after its last request and 7 days after its first. */
const IDLE_MS = 12 * 60 * MINUTE
const LONGEST_MS = 7 * 24 * 60 * MINUTE
/** The last request is noted at most once a minute, so that reading a page does not mean writing a row. */
const TOUCH_MS = MINUTE

export type NewSession = { userId: string; workspaceId: string; address: string; userAgent: string }

/** Opens a session and returns its id, of which only the hash is kept. Clears the user's expired ones. */
export async function openSession(tx: Tx, session: NewSession): Promise<string> {
  const id = newSecret()
  const now = Date.now()
  await tx.session.deleteMany({ where: { userId: session.userId, expiresAt: { lt: new Date(now) } } })
  await tx.session.create({
    data: { ...session, idSha256: sha256(id), expiresAt: new Date(now + LONGEST_MS) },
  })
  return id
}

const alive = (now: number) => ({
  revokedAt: null,
  expiresAt: { gt: new Date(now) },
  lastSeenAt: { gt: new Date(now - IDLE_MS) },
})

export type LiveSession = {
  member: { userId: string; workspaceId: string; role: Role }
  /** The person as the shell shows him. */
  name: string
  email: string
}

type Opened = { userId: string; workspaceId: string; lastSeenAt: Date }
type Arrived = { role: Role; name: string; email: string }

/**
 * Whom a session id speaks for, in one transaction: null when it is revoked, expired or idle, or its member is disabled.
 * Written out, because every request of a member begins with it: the row that is found names the tenant in passing.
 */
export function findSession(id: string): Promise<LiveSession | null> {
  const idSha256 = sha256(id)
  return database().$transaction(async (tx) => {
    const now = Date.now()
    const [session] = await tx.$queryRaw<Opened[]>`
      select user_id as "userId", workspace_id as "workspaceId", last_seen_at as "lastSeenAt",
        set_config('app.workspace_id', workspace_id::text, true)
      from session
      where id_sha256 = ${idSha256} and revoked_at is null
        and expires_at > ${new Date(now)} and last_seen_at > ${new Date(now - IDLE_MS)}`
    if (!session) return null
    const { userId, workspaceId } = session
    const [arrived] = await tx.$queryRaw<Arrived[]>`
      select member.role::text as role, app_user.name, app_user.email
      from member join app_user on app_user.id = member.user_id
      where member.workspace_id = ${workspaceId}::uuid and member.user_id = ${userId}::uuid
        and member.disabled_at is null`
    if (!arrived) return null
    if (now - session.lastSeenAt.getTime() > TOUCH_MS)
      await tx.session.updateMany({ where: { idSha256 }, data: { lastSeenAt: new Date(now) } })
    const { role, name, email } = arrived
    return { member: { userId, workspaceId, role }, name, email }
  })
}

/** Ends the session at once. An unknown id is no error: the browser is signed out either way. */
export async function endSession(id: string): Promise<void> {
  await database().session.updateMany({
    where: { idSha256: sha256(id), revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

/** Ends every session of a user, or all but one, within the caller's transaction. */
export async function endSessionsOf(tx: Tx, userId: string, except?: Uint8Array<ArrayBuffer>): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { NOT: { idSha256: except } }) },
    data: { revokedAt: new Date() },
  })
}

export type SessionView = {
  /** The hash of the session's id, in hex: it names the row and opens nothing. */
  id: string
  isPresent: boolean
  createdAt: string
  lastSeenAt: string
  address: string
  userAgent: string
}

export type Security = { email: string; timeZone: string; sessions: SessionView[] }

/** The signed-in user's account and living sessions, the latest first; `sessionId` is the one that asks. */
export function getSecurity(scope: Scope, sessionId: string): Promise<Security> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const { user, workspace } = await tx.member.findUniqueOrThrow({
      where: { workspaceId_userId: { workspaceId, userId } },
      select: { user: { select: { email: true } }, workspace: { select: { timeZone: true } } },
    })
    const rows = await tx.session.findMany({
      where: { workspaceId, userId, ...alive(Date.now()) },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    })
    const present = Buffer.from(sha256(sessionId)).toString('hex')
    return { ...user, ...workspace, sessions: rows.map((row) => viewOf(row, present)) }
  })
}

function viewOf({ idSha256, createdAt, lastSeenAt, address, userAgent }: Session, present: string) {
  const id = Buffer.from(idSha256).toString('hex')
  return {
    ...{ id, isPresent: id === present, address: address ?? '', userAgent: userAgent ?? '' },
    ...{ createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
  }
}

/** Ends one session of the signed-in user, named by the hash of its id in hex. */
export async function endOwnSession(scope: Scope, id: string): Promise<void> {
  const { workspaceId, userId } = scope
  await inWorkspace(scope, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { workspaceId, userId, idSha256: new Uint8Array(Buffer.from(id, 'hex')), revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw notFound()
    await noteEnded(tx, scope, 'Ended one session')
  })
}

/** Ends all sessions of the signed-in user but the one that asks. */
export async function endOtherSessions(scope: Scope, sessionId: string): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    await endSessionsOf(tx, scope.userId, sha256(sessionId))
    await noteEnded(tx, scope, 'Ended all other sessions')
  })
}

const noteEnded = (tx: Tx, scope: Scope, summary: string) =>
  audit(tx, scope, { action: 'session.ended', subjectKind: 'member', subjectId: scope.userId, summary })
