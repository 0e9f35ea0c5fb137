import { hashPassword } from '#lib/auth/password.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { signInUser } from '#lib/data/user.ts'

export const PASSWORD = 'harbour-lamp-violet-tin'
export const client = { address: '203.0.113.5', userAgent: 'Firefox/140' }

/** Gives the member a password and a living session. Returns his address and the session's id. */
export async function signedIn(scope: Scope): Promise<{ email: string; sessionId: string }> {
  const passwordHash = await hashPassword(PASSWORD)
  const { email } = await inWorkspace(scope, (tx) =>
    tx.user.update({ where: { id: scope.userId }, data: { passwordHash } }),
  )
  const sessionId = await signInUser(scope.userId, client)
  if (!sessionId) throw new Error('the member cannot sign in')
  return { email, sessionId }
}
