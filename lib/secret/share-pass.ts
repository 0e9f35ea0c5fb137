import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** What a pass is good for: one link, and only while its password is the one that was given. */
export type PassFor = { shareId: string; passwordHash: string | null }

/** The cookie that carries it. */
export const PASS_COOKIE = 'tunewise-pass'

/** How long a reader who was let in may come back, in seconds. */
export const PASS_SECONDS = 12 * 3600

/** Signed under a key of its own, derived from the one that seals tokens. */
function signature({ shareId, passwordHash }: PassFor, until: number, key: Buffer): Buffer {
  const own = createHmac('sha256', key).update('share-pass').digest()
  return createHmac('sha256', own)
    .update(JSON.stringify([shareId, passwordHash, until]))
    .digest()
}

/** For the cookie of a reader who was let in. It says nothing and opens nothing but its link. */
export function makePass(link: PassFor, now: number, key: Buffer = env.linkKey): string {
  const until = Math.floor(now / 1000) + PASS_SECONDS
  return `${until}.${signature(link, until, key).toString('base64url')}`
}

export function isPass(
  text: string | undefined,
  link: PassFor,
  now: number,
  key: Buffer = env.linkKey,
): boolean {
  const [, until, given] = text?.match(/^(\d{1,12})\.([\w-]{43})$/) ?? []
  if (!until || !given || Number(until) * 1000 <= now) return false
  return timingSafeEqual(signature(link, Number(until), key), Buffer.from(given, 'base64url'))
}
