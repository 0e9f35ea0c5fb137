import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { endSession } from '#lib/data/session.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { paths } from '#lib/paths.ts'
import { safePath } from './callback-url.ts'
import { clientRequest } from './client-request.ts'
import { cookieName, cookieOptions, SESSION_SECONDS } from './cookie.ts'
import { signInWithPassword } from './sign-in.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '')

type Refused = (error: unknown) => void

/**
 * next-auth with credentials only. Its encrypted cookie carries an opaque session id and nothing else: no name, no
 * role, nothing that a forged or stale cookie could claim. Our session table decides. Whatever keeps a visitor out goes
 * to `refused`: next-auth itself would write the text of an error into an address.
 */
export const authOptions = (refused: Refused): NextAuthOptions => ({
  secret: env.authSecret,
  pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.home() },
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (given) => {
        try {
          const email = text(given?.email).trim().toLowerCase()
          return { id: await signInWithPassword(email, text(given?.password), await clientRequest()) }
        } catch (error) {
          refused(error)
          return null
        }
      },
    }),
  ],
  callbacks: {
    // A session update from the browser (`trigger: 'update'`) is ignored: nothing in the cookie is its to change.
    jwt: ({ token, user, trigger }) => (trigger === 'signIn' && user ? { sid: user.id } : { sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url, baseUrl }) =>
      baseUrl + safePath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await endSession(token.sid)
    },
  },
  logger: {
    error: (code) => log.error({ code }, 'next-auth'),
    warn: (code) => log.warn({ code }, 'next-auth'),
    debug: () => undefined,
  },
})
