import 'server-only'
import { countTry } from '#lib/data/throttle.ts'
import { invalid } from '#lib/errors.ts'
import { stampAge } from '#lib/secret/form-stamp.ts'
import { TooManyTries } from './sign-in.ts'
import { neighbourhood } from './throttle.ts'

const SECONDS = 1_000
/** Nobody reads and fills in a form faster, nor over more than two days. */
const SHORTEST = 3 * SECONDS
const LONGEST = 48 * 3_600 * SECONDS

const PER_ADDRESS = { tries: 5, seconds: 3_600 }
const PER_FORM = { tries: 100, seconds: 86_400 }

/** Admits what a person may have written: a form of ours, not at once, not too often from one place or at one form. */
export async function admitForm(form: string, stamp: string, address: string): Promise<void> {
  const age = stampAge(stamp, Date.now())
  if (age === null || age > LONGEST)
    throw invalid({ started: 'The page was open for too long. Reload it and try again.' })
  if (age < SHORTEST)
    throw invalid({ started: 'That was very fast. Wait a few seconds, then send it again.' })
  for (const [key, { tries, seconds }] of [
    [`form:${form}:${neighbourhood(address)}`, PER_ADDRESS],
    [`form:${form}`, PER_FORM],
  ] as const) {
    const { points, secondsLeft } = await countTry(key, seconds)
    if (points > tries) throw new TooManyTries(secondsLeft)
  }
}
