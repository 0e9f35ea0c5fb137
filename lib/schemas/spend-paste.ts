import { z } from 'zod'
import { MOST_RECORDS } from '#lib/domain/spend/paste/paste.ts'
import { spendFields } from './spend.ts'
import { idText } from './text.ts'

const record = spendFields.omit({ amount: true }).extend({
  // A paste has read the figures already; what is not known is null.
  amount: spendFields.shape.amount.nullable().transform((amount) => amount ?? null),
})

const records = z
  .array(record)
  .min(1, 'There is nothing to write.')
  .max(MOST_RECORDS, `At most ${MOST_RECORDS} amounts are pasted at once.`)

export const spendBlock = z.strictObject({ projectId: idText('Choose a project.'), records })
export type SpendBlock = z.output<typeof spendBlock>

/** The block as it was shown: what writing it would do must not have changed since. */
export const spendPaste = spendBlock.extend({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'Look at these cells again.'),
})
export type SpendPaste = z.output<typeof spendPaste>

const ids = z.array(idText()).max(MOST_RECORDS)

/** Takes a paste back: what it made goes, what it replaced comes back. */
export const pasteUndo = z.strictObject({ projectId: idText(), made: ids, replaced: ids })
export type PasteUndo = z.output<typeof pasteUndo>
