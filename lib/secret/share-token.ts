import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'
import { sha256 } from './opaque.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SECRET_LENGTH = 43
const CHECKSUM_LENGTH = 6
const SHAPE = new RegExp(`^shr_[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`)

function base62(bytes: Uint8Array, length: number): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let count = 0; count < length; count += 1) {
    text = ALPHABET[Number(rest % 62n)] + text
    rest /= 62n
  }
  return text
}

/** Six characters that a mistyped or invented token will not have: not a secret, only a filter in front of the database. */
const checksum = (secret: string): string =>
  base62(createHash('sha256').update(`shr_${secret}`).digest().subarray(0, 8), CHECKSUM_LENGTH)

/** A new link token: `shr_`, 32 random bytes in 43 characters of base62, and a checksum of 6. */
export function makeToken(): string {
  const secret = base62(randomBytes(32), SECRET_LENGTH)
  return `shr_${secret}${checksum(secret)}`
}

/** True when the text has the shape and the checksum of a token of ours. Costs no query. */
export const isToken = (token: string): boolean =>
  SHAPE.test(token) && checksum(token.slice(4, 4 + SECRET_LENGTH)) === token.slice(4 + SECRET_LENGTH)

export const tokenSha256 = (token: string): Uint8Array<ArrayBuffer> => sha256(token)

const IV = 12
const TAG = 16

/** AES-256-GCM under a key outside the database, so that the owner can copy a link again: iv, tag, ciphertext. */
export function sealToken(token: string, key: Buffer = env.linkKey): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

/** The token again, or null when the key is another one or the bytes were changed. */
export function unsealToken(sealed: Uint8Array, key: Buffer = env.linkKey): string | null {
  const bytes = Buffer.from(sealed)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG })
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
