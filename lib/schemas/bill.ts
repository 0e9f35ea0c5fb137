import { z } from 'zod'
import { packedBytes } from './packed.ts'
import { idText, line } from './text.ts'

const column = () => line(120)

/** What somebody says of a bill that does not say it itself; the empty text leaves it to the file. */
const answers = z.strictObject({
  decimal: z.enum(['', 'comma', 'point']).default(''),
  dates: z.enum(['', 'mdy', 'dmy']).default(''),
  /** Columns of a table that no format knows. */
  mapping: z
    .strictObject({ date: column(), amount: column(), currency: column(), provider: line(80) })
    .nullable()
    .default(null),
})

export const billFile = z.strictObject({
  projectId: idText('Choose a project.'),
  name: line(200, 'The file has no name.'),
  packed: packedBytes(),
  answers,
})
export type BillFile = z.output<typeof billFile>

/** A file that was read, with the fingerprint of what was shown: nothing else is written. */
export const billImport = z.strictObject({
  id: idText(),
  plan: z.string().regex(/^[0-9a-f]{64}$/, 'Read the file again.'),
})
export type BillImport = z.output<typeof billImport>

export const importReference = z.strictObject({ id: idText() })
