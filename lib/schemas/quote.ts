import { z } from 'zod'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { idText, line, revisionNumber } from './text.ts'

export const newQuoteInput = z.strictObject({
  projectId: idText('Choose a project.'),
  /** The comparison whose option becomes the first lines; null for a blank quote. */
  comparisonId: idText('Choose a comparison.').nullable(),
  optionId: idText('Choose an option.').nullable(),
  title: line(200, 'Write the client’s question, such as “Should we fine-tune for our tickets?”'),
})
export type NewQuoteInput = z.output<typeof newQuoteInput>

/** A quote to be taken over, and the project of the new one. */
export const quoteCopy = z.strictObject({
  id: idText('Choose a quote.'),
  projectId: idText('Choose a project.'),
})
export type QuoteCopy = z.output<typeof quoteCopy>

export const quoteSend = z.strictObject({
  id: idText(),
  revision: revisionNumber(),
  /** What the sender was shown and sends it with all the same. */
  confirmed: z.array(z.enum(CONFIRMABLE, 'Choose a check that exists.')).max(CONFIRMABLE.length).optional(),
})
export type QuoteSend = z.output<typeof quoteSend>

export const quoteTarget = z.strictObject({ id: idText() })
