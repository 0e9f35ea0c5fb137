import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const MOST_BYTES = 64 * 1024 * 1024

/** The bytes of a file that the browser packed (gzip, base64), so that they pass as the input of an action. */
export const packedBytes = () =>
  z
    .string('Choose a file.')
    .max(
      900_000,
      'This file is too large for the screen: packed it has to stay below 700 kB. Export fewer months at once.',
    )
    .transform((value, context): Uint8Array => {
      try {
        return gunzipSync(Buffer.from(value, 'base64'), { maxOutputLength: MOST_BYTES })
      } catch {
        context.addIssue({ code: 'custom', message: 'This file could not be read, or is larger than 64 MB.' })
        return z.NEVER
      }
    })
