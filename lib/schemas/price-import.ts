import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { line } from './text.ts'

const MOST_BYTES = 16 * 1024 * 1024

/** A text that the browser packed (gzip, base64), so that it passes as the input of an action. */
const packedText = z
  .string('Choose a file.')
  .max(900_000, 'This file is too large: at most about 16 MB.')
  .transform((value, context) => {
    try {
      return gunzipSync(Buffer.from(value, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8')
    } catch {
      context.addIssue({ code: 'custom', message: 'This file could not be read, or is larger than 16 MB.' })
      return z.NEVER
    }
  })

export const priceFile = z.strictObject({ name: line(200, 'The file has no name.'), packed: packedText })
export type PriceFileInput = z.output<typeof priceFile>

/** The same file again, with the lines to take over; jumps must be among `confirmed` too. */
export const priceImport = priceFile.extend({
  lines: z.array(z.number().int().min(1)).min(1, 'Choose at least one price.').max(5_000),
  confirmed: z.array(z.number().int().min(1)).max(5_000),
})
export type PriceImport = z.output<typeof priceImport>
