import { z } from 'zod'
import { packedBytes } from './packed.ts'
import { line } from './text.ts'

export const priceFile = z.strictObject({
  name: line(200, 'The file has no name.'),
  packed: packedBytes().transform((bytes) => new TextDecoder().decode(bytes)),
})
export type PriceFileInput = z.output<typeof priceFile>

/** The same file again, with the lines to take over; jumps must be among `confirmed` too. */
export const priceImport = priceFile.extend({
  lines: z.array(z.number().int().min(1)).min(1, 'Choose at least one price.').max(5_000),
  confirmed: z.array(z.number().int().min(1)).max(5_000),
})
export type PriceImport = z.output<typeof priceImport>
