import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '#lib/env.ts'
import { Failure } from '#lib/errors.ts'

/** Seven days, the longest life of a session. The table decides; this only lets the browser forget. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

const isHttps = (): boolean => env.appOrigin?.startsWith('https:') ?? false

/** `__Host-` binds the cookie to exactly this host over https; plain http (one machine) cannot have it. */
export const cookieName = (): string => `${isHttps() ? '__Host-' : ''}tunewise-session`

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() }) as const

/** The opaque session id inside next-auth's encrypted cookie, or null. */
export async function readSessionId(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value
  if (!value) return null
  try {
    const token = await decode({ token: value, secret: env.authSecret })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}

/** The same where a member has proved himself, and so must have one. */
export async function requireSessionId(): Promise<string> {
  const id = await readSessionId()
  if (!id) throw new Failure('signed-out')
  return id
}

/** Writes the cookie that next-auth itself would write after a sign-in. */
export async function writeSessionId(sid: string): Promise<void> {
  const value = await encode({ token: { sid }, secret: env.authSecret, maxAge: SESSION_SECONDS })
  ;(await cookies()).set(cookieName(), value, { ...cookieOptions(), maxAge: SESSION_SECONDS })
}

export async function clearSessionId(): Promise<void> {
  ;(await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 })
}
