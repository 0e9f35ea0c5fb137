import 'server-only'
import { countOpening, findShare } from '#lib/data/share-access.ts'
import { countTry, forgetTries } from '#lib/data/throttle.ts'
import { conflict, Failure, invalid, notFound } from '#lib/errors.ts'
import { isToken } from '#lib/secret/share-token.ts'
import { endedSentence } from './ended-link.ts'
import { isPassword } from './password.ts'
import { openShare } from './scope.ts'
import { passHeader } from './share-cookie.ts'
import { TooManyTries } from './sign-in.ts'
import { neighbourhood } from './throttle.ts'

const TRIES = 5
const WINDOW_SECONDS = 15 * 60

/** The header that lets a reader come back, none where nothing is asked of him; or how long he has to wait. */
export type Entry = { isIn: true; cookie: string | null } | { isIn: false; wait: string }

/**
 * Lets a reader in, who brings the password where there is one, and counts him where readers are counted. A try is
 * counted before it is judged, so that parallel tries are all counted.
 */
export async function enterShare(token: string, password: string, address: string): Promise<Entry> {
  const opening = await openShare(token)
  if (opening.kind === 'open') return { isIn: true, cookie: null }
  if (opening.kind === 'busy') return { isIn: false, wait: new TooManyTries(60).message }
  if (opening.kind === 'away') throw new Failure('unexpected')
  if (opening.kind === 'ended') throw conflict(endedSentence(opening))
  const share = opening.kind === 'locked' && isToken(token) ? await findShare(token) : null
  if (!share) throw notFound()
  if (share.passwordHash) {
    const key = `share:${share.shareId}:${neighbourhood(address)}`
    const { points, secondsLeft } = await countTry(key, WINDOW_SECONDS)
    if (points > TRIES) return { isIn: false, wait: new TooManyTries(secondsLeft).message }
    if (!(await isPassword(share.passwordHash, password)))
      throw invalid({ password: 'This is not the password. Check it, or ask whoever sent you the link.' })
    await forgetTries(key)
  }
  if (!(await countOpening(share))) throw conflict(endedSentence({ ...share, because: 'used-up' }))
  return { isIn: true, cookie: passHeader(token, share) }
}
