import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as URL-safe text: for session ids and one-time addresses. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored in place of a secret. Random secrets need no salt and no slow hash. */
export const sha256 = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest())
