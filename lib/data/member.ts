import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Role } from '#lib/domain/role.ts'
import { conflict, Failure, invalid, notFound } from '#lib/errors.ts'
import type { MemberInput } from '#lib/schemas/member.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { issuePasswordToken } from './password-token.ts'

export type MemberView = {
  userId: string
  name: string
  email: string
  role: Role
  isDisabled: boolean
  hasPassword: boolean
  isSelf: boolean
  createdAt: string
}

/** Everyone of the workspace, disabled ones too, by name. */
export function listMembers(scope: Scope): Promise<MemberView[]> {
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.member.findMany({
      where: { workspaceId: scope.workspaceId },
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
      select: {
        userId: true,
        role: true,
        createdAt: true,
        disabledAt: true,
        user: { select: { name: true, email: true, passwordHash: true } },
      },
      take: 500,
    })
    return rows.map(({ userId, role, createdAt, disabledAt, user }) => ({
      userId,
      name: user.name,
      email: user.email,
      role,
      isDisabled: disabledAt !== null,
      hasPassword: user.passwordHash !== null,
      isSelf: userId === scope.userId,
      createdAt: createdAt.toISOString(),
    }))
  })
}

/**
 * Creates a user with a membership and returns the token of his one-time address. An e-mail address that has an
 * account is refused, whichever workspace it is in: a token for it would be a way into another tenant.
 */
export function createMember(scope: Scope, input: MemberInput): Promise<string> {
  const { workspaceId } = scope
  const userId = newId()
  return inWorkspace(scope, async (tx) => {
    const taken = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } })
    if (taken) throw invalid({ email: 'This address already has an account. Use another one.' })
    await tx.user.create({ data: { id: userId, name: input.name, email: input.email } })
    await tx.member.create({ data: { workspaceId, userId, role: input.role } })
    const token = await issuePasswordToken(tx, userId)
    await note(tx, scope, 'member.created', userId, `Added ${input.name} as ${input.role}`)
    return token
  })
}

/** A new one-time address for a member who lost his password or the first address. Returns its token. */
export function renewPasswordToken(scope: Scope, userId: string): Promise<string> {
  return inWorkspace(scope, async (tx) => {
    const { user } = await lockMember(tx, scope, userId)
    await tx.$queryRaw`select set_config('app.user_id', ${userId}, true)`
    if ((await tx.member.count({ where: { userId } })) > 1)
      throw new Failure('forbidden', 'This person also belongs to another workspace and must sign in there.')
    const token = await issuePasswordToken(tx, userId)
    await note(tx, scope, 'member.invited', userId, `Made a new one-time address for ${user.name}`)
    return token
  })
}

export async function setMemberRole(scope: Scope, userId: string, role: Role): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    const member = await lockMember(tx, scope, userId)
    await change(tx, scope, member, { role })
    await note(tx, scope, 'member.role-changed', userId, `Made ${member.user.name} ${role}`)
  })
}

/** Shuts a member out: his sessions end at once and no one-time address of his works any more. */
export async function disableMember(scope: Scope, userId: string): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    const member = await lockMember(tx, scope, userId)
    await change(tx, scope, member, { disabledAt: new Date() })
    await tx.session.updateMany({
      where: { workspaceId: scope.workspaceId, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    await tx.passwordToken.deleteMany({ where: { userId } })
    await note(tx, scope, 'member.disabled', userId, `Disabled ${member.user.name}`)
  })
}

export async function enableMember(scope: Scope, userId: string): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    const member = await lockMember(tx, scope, userId)
    await change(tx, scope, member, { disabledAt: null })
    await note(tx, scope, 'member.enabled', userId, `Enabled ${member.user.name}`)
  })
}

type LockedMember = { userId: string; role: Role; disabledAt: Date | null; user: { name: string } }

/** Finds a member while all other changes of members of this workspace wait, so that owners can be counted. */
async function lockMember(tx: Tx, scope: Scope, userId: string): Promise<LockedMember> {
  const { workspaceId } = scope
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 11))::text`
  const member = await tx.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: knownId(userId) } },
    select: { userId: true, role: true, disabledAt: true, user: { select: { name: true } } },
  })
  if (!member) throw notFound()
  return member
}

/** Changes a member, but never takes away the last owner who can sign in. */
async function change(
  tx: Tx,
  scope: Scope,
  was: LockedMember,
  data: { role?: Role; disabledAt?: Date | null },
) {
  const { workspaceId } = scope
  const { userId } = was
  await tx.member.update({ where: { workspaceId_userId: { workspaceId, userId } }, data })
  if (was.role !== 'owner' || was.disabledAt) return
  const owners = await tx.member.count({
    where: { workspaceId, role: 'owner', disabledAt: null, user: { passwordHash: { not: null } } },
  })
  if (owners === 0)
    throw conflict('A workspace needs an owner who can sign in. Make someone else owner first.')
}

const note = (tx: Tx, scope: Scope, action: string, userId: string, summary: string) =>
  audit(tx, scope, { action, subjectKind: 'member', subjectId: userId, summary })
