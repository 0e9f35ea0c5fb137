import { hash, verify } from '@node-rs/argon2'
import { invalid } from '#lib/errors.ts'
import { taskQueue } from '#lib/queue.ts'
import common from './common-passwords.json' with { type: 'json' }

/** argon2id as OWASP's password storage cheat sheet advises (2024): 19 MiB, two passes, one lane; about 40 ms. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most two hashes at once, so that a wave of sign-ins cannot take the whole machine. */
const inTurn = taskQueue(2, 100, 'Too many sign-ins at once. Try again in a moment.')

/** The hash of a password that is fit to be kept. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), options))

/** Hashes a password that someone chose; refuses one that is among the first to be tried. */
export async function hashNewPassword(password: string): Promise<string> {
  if (isCommonPassword(password))
    throw invalid({ password: 'This is among the first that would be guessed. Choose another one.' })
  return hashPassword(password)
}

let dummy: Promise<string> | undefined

/** Checks a password. Without a hash it takes the same time and fails: who is unknown cannot be told by the clock. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const against = passwordHash ?? (await dummy)
  const matches = await inTurn(() => verify(against, password.normalize('NFKC')))
  return matches && passwordHash !== null
}

const commonPhrases = new Set(common.phrases)
const commonWords = new Set(common.words)
const letterOf: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }

/**
 * True for a password that lists of leaked passwords lead with: a known phrase, a common word (also twice, or in
 * leet) with digits and signs around it, one short piece repeated, or a run of the keyboard.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  const plain = lower.replace(/[^\p{L}\p{N}]/gu, '')
  if (commonPhrases.has(lower) || commonPhrases.has(plain)) return true
  if (/^(.{1,4})\1+.{0,3}$/u.test(lower)) return true
  if (plain !== '' && common.runs.some((run) => (run + run).includes(plain))) return true
  const core = withoutRim(lower)
  return [core, withoutLeet(core), withoutRim(withoutLeet(lower))].some(isCommonWord)
}

const withoutRim = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const withoutLeet = (text: string): string => text.replace(/[013457@$]/g, (sign) => letterOf[sign] ?? sign)

/** A common word, once or twice. */
function isCommonWord(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return commonWords.has(word) || (commonWords.has(half) && word === half + half)
}
