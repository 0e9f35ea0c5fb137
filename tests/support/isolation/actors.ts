import type pg from 'pg'
import type { Scope } from '#lib/auth/proof.ts'
import { endSession } from '#lib/data/session.ts'
import { signInUser } from '#lib/data/user.ts'
import type { Role } from '#lib/domain/role.ts'
import { newSecret, sha256 } from '#lib/secret/opaque.ts'
import { visitor as client } from '../quote.ts'
import { newMember } from '../workspace.ts'
import { cookieOf, Visitor } from './visitor.ts'
import type { World } from './world.ts'

const signIn = async ({ userId }: Pick<Scope, 'userId'>): Promise<string> => {
  const sessionId = await signInUser(userId, client)
  if (!sessionId) throw new Error('the member cannot sign in')
  return sessionId
}

/** Signs a member in and gives him a browser. */
export const arrive = async (origin: string, scope: Pick<Scope, 'userId'>): Promise<Visitor> =>
  new Visitor(origin, await cookieOf(await signIn(scope)))

/** Everybody whom a page of the desk must send to the sign-in page, each for a reason of his own. */
export async function outsiders(origin: string, its: World, owner: pg.Client): Promise<[string, Visitor][]> {
  const { workspaceId } = its.scope
  const member = (role: Role = 'owner') => newMember(workspaceId, role)
  const changed = async (change: string): Promise<Visitor> => {
    const sessionId = await signIn(await member())
    await owner.query(`update session set ${change} where id_sha256 = $1`, [Buffer.from(sha256(sessionId))])
    return new Visitor(origin, await cookieOf(sessionId))
  }
  const revoked = await signIn(await member())
  await endSession(revoked)
  const disabled = await member()
  const stillOpen = await arrive(origin, disabled)
  await owner.query('update member set disabled_at = now() where user_id = $1', [disabled.userId])
  return [
    ['a stranger', new Visitor(origin)],
    ['a revoked session', new Visitor(origin, await cookieOf(revoked))],
    ['an expired session', await changed(`expires_at = now() - interval '1 second'`)],
    ['an idle session', await changed(`last_seen_at = now() - interval '13 hours'`)],
    ['a disabled member', stillOpen],
    ['a cookie of another secret', new Visitor(origin, await cookieOf(await signIn(its.scope), 'guessed'))],
    ['a cookie of no session', new Visitor(origin, await cookieOf(newSecret()))],
    ['a cookie of junk', new Visitor(origin, 'junk')],
  ]
}
