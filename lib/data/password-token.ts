import 'server-only'
import { newSecret, sha256 } from '#lib/secret/opaque.ts'
import { database, type Tx, withSettings } from './database.ts'
import { endSessionsOf } from './session.ts'
import { arrive, type Client } from './user.ts'

const VALID_MS = 7 * 24 * 60 * 60_000

/** Makes the one address with which a user sets a password; earlier ones stop working. Returns the token, shown once. */
export async function issuePasswordToken(tx: Tx, userId: string): Promise<string> {
  const token = newSecret()
  await tx.passwordToken.deleteMany({ where: { userId } })
  await tx.passwordToken.create({
    data: { tokenSha256: sha256(token), userId, expiresAt: new Date(Date.now() + VALID_MS) },
  })
  return token
}

const usable = (token: string) => ({
  tokenSha256: sha256(token),
  usedAt: null,
  expiresAt: { gt: new Date() },
})

/** Whose password the token may set; null when it is unknown, used or expired. */
export async function findTokenHolder(token: string): Promise<{ name: string; email: string } | null> {
  const row = await database().passwordToken.findFirst({
    where: usable(token),
    select: { user: { select: { name: true, email: true } } },
  })
  return row?.user ?? null
}

/**
 * Sets the password once, ends every session of the user and opens a new one. Returns its id;
 * null when the token no longer works or no workspace lets the user in.
 */
export async function redeemPasswordToken(
  token: string,
  passwordHash: string,
  client: Client,
): Promise<string | null> {
  const row = await database().passwordToken.findFirst({ where: usable(token), select: { userId: true } })
  if (!row) return null
  const { userId } = row
  return withSettings({ 'app.user_id': userId }, async (tx) => {
    const { count } = await tx.passwordToken.updateMany({
      where: usable(token),
      data: { usedAt: new Date() },
    })
    if (count === 0) return null
    await tx.user.update({ where: { id: userId }, data: { passwordHash, passwordChangedAt: new Date() } })
    await endSessionsOf(tx, userId)
    return arrive(tx, userId, client)
  })
}
