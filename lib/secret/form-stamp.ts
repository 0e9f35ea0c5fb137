import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

const signature = (at: number, key: Buffer): Buffer =>
  createHmac('sha256', createHmac('sha256', key).update('form-stamp').digest()).update(String(at)).digest()

/** Goes out with a public form, so that its answer can be told from one that was sent at once by a machine. */
export const makeStamp = (now: number, key: Buffer = env.linkKey): string =>
  `${now}.${signature(now, key).toString('base64url')}`

/** How long ago the form was drawn, in milliseconds; null when this is no stamp of ours. */
export function stampAge(stamp: string, now: number, key: Buffer = env.linkKey): number | null {
  const [, at, given] = stamp.match(/^(\d{1,15})\.([\w-]{43})$/) ?? []
  if (!at || !given) return null
  return timingSafeEqual(signature(Number(at), key), Buffer.from(given, 'base64url'))
    ? now - Number(at)
    : null
}
