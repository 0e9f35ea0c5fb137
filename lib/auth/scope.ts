import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { findReception } from '#lib/data/reception-access.ts'
import { findSession } from '#lib/data/session.ts'
import { findShare, type ShareRow } from '#lib/data/share-access.ts'
import { isAllowed, type Permission } from '#lib/domain/role.ts'
import { Failure } from '#lib/errors.ts'
import { describeError, log } from '#lib/log.ts'
import { paths } from '#lib/paths.ts'
import { isPass } from '#lib/secret/share-pass.ts'
import { isToken } from '#lib/secret/share-token.ts'
import { firstRead, noteReached } from './answer.ts'
import { clientRequest } from './client-request.ts'
import { readSessionId } from './cookie.ts'
import type { EndedLink } from './ended-link.ts'
import type { Caller } from './exchange.ts'
import type { RequestScope, Scope, ShareScope } from './proof.ts'
import { readPass } from './share-cookie.ts'
import { countUnknownLink, isGuessingLinks } from './throttle.ts'

type SignedIn = { scope: Scope; name: string; email: string }

/** Who is signed in, read once per request; null for a stranger and for a session that has ended. */
const findSignedIn = cache(
  (): Promise<SignedIn | null> =>
    firstRead(async () => {
      const id = await readSessionId()
      const session = id ? await findSession(id) : null
      return session && { scope: session.member as Scope, name: session.name, email: session.email }
    }),
)

/** What the signed-in member may act as; null for a stranger and for a session that has ended. */
export const findScope = async (): Promise<Scope | null> => (await findSignedIn())?.scope ?? null

/** The signed-in person as the shell shows him; a stranger goes to the sign-in page and comes back. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect(paths.signIn((await headers()).get('x-page-path') ?? undefined))
  return signedIn
}

/** The gate of a page: a stranger goes to the sign-in page and comes back; a role that lacks the permission sees nothing. */
export async function requireScope(permission: Permission): Promise<Scope> {
  const { scope } = await requireSignedIn()
  if (!isAllowed(scope.role, permission)) notFound()
  return scope
}

/** The gate of a route handler and of an action. Throws a Failure: signed-out or forbidden. */
export async function requireApiScope(permission: Permission): Promise<Scope> {
  const scope = await findScope()
  if (!scope) throw new Failure('signed-out')
  if (!isAllowed(scope.role, permission)) throw new Failure('forbidden')
  return scope
}

export type ShareOpening =
  | (Pick<ShareRow, 'isDownloadAllowed' | 'contact' | 'drawing'> & { kind: 'open'; scope: ShareScope })
  | { kind: 'unknown' }
  | ({ kind: 'ended' } & EndedLink)
  /** Says nothing of what lies behind it: its reader gives the password, or lets himself be counted. */
  | { kind: 'locked'; asks: 'password' | 'count' }
  | { kind: 'busy' }
  | { kind: 'away' }

/** The HTTP status that belongs to each answer of the door. */
export const statusOfOpening = {
  open: 200,
  locked: 403,
  unknown: 404,
  ended: 410,
  busy: 429,
  away: 503,
} as const

/** The one door for links. The order is fixed, and each step shows no more than it must. */
export const openShare = cache(async (token: string): Promise<ShareOpening> => {
  await noteReached()
  const { address } = await clientRequest()
  if (await isGuessingLinks(address)) return { kind: 'busy' }
  try {
    const share = isToken(token) ? await findShare(token) : null
    if (share) return stateOf(share, await readPass())
  } catch (error) {
    log.error({ error: describeError(error) }, 'the door could not look up a link')
    return { kind: 'away' }
  }
  await countUnknownLink(address)
  return { kind: 'unknown' }
})

/** Found, then revoked, then expired, then the password, then the count of readers. Who was let in may come back. */
function stateOf(share: ShareRow, pass: string | undefined): ShareOpening {
  const { workspaceId, shareId, target, contact, lastDay, isDownloadAllowed, drawing } = share
  const ended = { kind: 'ended', contact, lastDay } as const
  if (share.revokedAt) return { ...ended, because: 'revoked' }
  if (share.expiresAt.getTime() <= Date.now()) return { ...ended, because: 'expired' }
  const { passwordHash, viewLimit } = share
  if ((passwordHash !== null || viewLimit !== null) && !isPass(pass, share, Date.now())) {
    if (passwordHash !== null) return { kind: 'locked', asks: 'password' }
    if (viewLimit !== null && share.openedCount >= viewLimit) return { ...ended, because: 'used-up' }
    return { kind: 'locked', asks: 'count' }
  }
  const scope = { workspaceId, shareId, target } as ShareScope
  return { kind: 'open', scope, isDownloadAllowed, contact, drawing }
}

/** The same door for a page that was drawn before: which drawing this reader is to see; null: the page answers him. */
export async function askDoor({ token, pass, address }: Caller): Promise<string | null> {
  if (!isToken(token) || (await isGuessingLinks(address))) return null
  const share = await findShare(token)
  const opening = share && stateOf(share, pass)
  return opening?.kind === 'open' ? opening.drawing : null
}

export type ReceptionOpening =
  | { kind: 'open'; scope: RequestScope; name: string; contact: string }
  | { kind: 'unknown' }
  | { kind: 'busy' }
  | { kind: 'away' }

/** The door of the public form. Whoever guesses addresses is stopped as one who guesses links. */
export const openReception = cache(async (formAddress: string): Promise<ReceptionOpening> => {
  await noteReached()
  const { address } = await clientRequest()
  if (await isGuessingLinks(address)) return { kind: 'busy' }
  try {
    const found = /^[a-z0-9-]{8,80}$/.test(formAddress) ? await findReception(formAddress) : null
    if (found) {
      const { workspaceId, name, contact } = found
      return { kind: 'open', scope: { workspaceId } as RequestScope, name, contact }
    }
  } catch (error) {
    log.error({ error: describeError(error) }, 'the door could not look up a form')
    return { kind: 'away' }
  }
  await countUnknownLink(address)
  return { kind: 'unknown' }
})
