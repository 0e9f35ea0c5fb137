import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { sha256 } from '#lib/secret/opaque.ts'
import { audit } from './audit.ts'
import { database, inWorkspace, type Tx, withSettings } from './database.ts'
import { endSessionsOf, openSession } from './session.ts'

export type Credentials = { userId: string; passwordHash: string | null }
export type Client = { address: string; userAgent: string }

/** What a sign-in is checked against; null for an address that nobody has. */
export async function findCredentials(email: string): Promise<Credentials | null> {
  const user = await database().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  })
  return user && { userId: user.id, passwordHash: user.passwordHash }
}

/** Opens a session in the user's first workspace that lets him in; null when none does. Returns the session's id. */
export function signInUser(userId: string, client: Client): Promise<string | null> {
  return withSettings({ 'app.user_id': userId }, (tx) => arrive(tx, userId, client))
}

/** The same within a transaction that knows the user (`app.user_id`). */
export async function arrive(tx: Tx, userId: string, client: Client): Promise<string | null> {
  const member = await tx.member.findFirst({
    where: { userId, disabledAt: null },
    orderBy: { createdAt: 'asc' },
    select: { workspaceId: true },
  })
  if (!member) return null
  const { workspaceId } = member
  await tx.$queryRaw`select set_config('app.workspace_id', ${workspaceId}, true)`
  const id = await openSession(tx, { userId, workspaceId, ...client })
  await audit(
    tx,
    { workspaceId, userId },
    { action: 'session.opened', subjectKind: 'member', subjectId: userId, summary: 'Signed in' },
  )
  return id
}

/** The stored hash of the signed-in user's password, to check the present one before it is changed. */
export async function getPasswordHash(scope: Scope): Promise<string | null> {
  const { passwordHash } = await database().user.findUniqueOrThrow({
    where: { id: scope.userId },
    select: { passwordHash: true },
  })
  return passwordHash
}

/** Changes the password and ends every other session of the user. `sessionId` is the one that stays. */
export async function changePassword(scope: Scope, passwordHash: string, sessionId: string): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    await tx.user.update({
      where: { id: scope.userId },
      data: { passwordHash, passwordChangedAt: new Date() },
    })
    await tx.passwordToken.deleteMany({ where: { userId: scope.userId } })
    await endSessionsOf(tx, scope.userId, sha256(sessionId))
    await audit(tx, scope, {
      action: 'password.changed',
      subjectKind: 'member',
      subjectId: scope.userId,
      summary: 'Changed the password; all other sessions ended',
    })
  })
}
