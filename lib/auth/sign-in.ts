import 'server-only'
import { countTry, forgetTries, returnTry } from '#lib/data/throttle.ts'
import { type Client, findCredentials, getPasswordHash, signInUser } from '#lib/data/user.ts'
import { Failure, invalid } from '#lib/errors.ts'
import { sha256 } from '#lib/secret/opaque.ts'
import { isPassword } from './password.ts'
import type { Scope } from './proof.ts'
import { neighbourhood } from './throttle.ts'

const WINDOW_SECONDS = 15 * 60
const PER_ACCOUNT = 10
const PER_ADDRESS = 50

/** Too many tries; nothing was checked. No lock is for ever: the message says when to come back. */
export class TooManyTries extends Failure {
  readonly secondsToWait: number

  constructor(secondsToWait: number) {
    const minutes = Math.max(1, Math.ceil(secondsToWait / 60))
    super(
      'forbidden',
      `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
    )
    this.secondsToWait = secondsToWait
  }
}

/** The same words for an unknown address, a wrong password and a disabled member. */
export const wrongCredentials = () =>
  new Failure('invalid', 'This e-mail address and password do not belong together. Check both and try again.')

/** Counts the try before it is judged, so that parallel tries cannot slip through. */
async function admit(key: string, limit: number): Promise<void> {
  const { points, secondsLeft } = await countTry(key, WINDOW_SECONDS)
  if (points > limit) throw new TooManyTries(secondsLeft)
}

const hex = (text: string): string => Buffer.from(sha256(text)).toString('hex')

/** Opens a session for the right pair and returns its id. Throws a Failure otherwise. */
export async function signInWithPassword(email: string, password: string, client: Client): Promise<string> {
  const address = `sign-in:${neighbourhood(client.address)}`
  const account = `${address}:${hex(email)}`
  await admit(address, PER_ADDRESS)
  await admit(account, PER_ACCOUNT)
  const found = await findCredentials(email)
  const isRight = await isPassword(found?.passwordHash ?? null, password)
  const sessionId = found && isRight ? await signInUser(found.userId, client) : null
  if (!sessionId) throw wrongCredentials()
  await Promise.all([forgetTries(account), returnTry(address)])
  return sessionId
}

/** Asks a signed-in member for his password again before it is changed; his tries are counted too. */
export async function checkOwnPassword(scope: Scope, password: string): Promise<void> {
  const key = `password:${scope.userId}`
  await admit(key, PER_ACCOUNT)
  if (!(await isPassword(await getPasswordHash(scope), password)))
    throw invalid({ present: 'This is not your present password.' })
  await forgetTries(key)
}
