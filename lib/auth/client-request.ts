import 'server-only'
import { headers } from 'next/headers'
import { env } from '#lib/env.ts'
import { isSameOrigin } from './origin.ts'

/** Who asks: the address of the socket (or of the trusted proxy's client) and what the browser calls itself. */
export type ClientRequest = { address: string; userAgent: string }

/** `scripts/guard.ts` writes the one true address into X-Forwarded-For, whatever the client sent there. */
export async function clientRequest(): Promise<ClientRequest> {
  const from = await headers()
  return {
    address: (from.get('x-forwarded-for') ?? 'unknown').split(',')[0]?.trim().slice(0, 64) ?? 'unknown',
    userAgent: (from.get('user-agent') ?? '').slice(0, 300),
  }
}

export const isOwnOrigin = (from: Headers): boolean =>
  isSameOrigin(
    { origin: from.get('origin'), secFetchSite: from.get('sec-fetch-site'), host: from.get('host') },
    env.appOrigin,
  )
