import { z } from 'zod'
import { idText, line, paragraph } from './text.ts'

/** A text of the library: terms, a way of working, a warranty. */
export const quoteTextInput = z.strictObject({
  /** Null: a new one. */
  id: idText().nullable(),
  name: line(80, 'Name the text.'),
  content: paragraph(4000).refine((text) => text !== '', 'Write the text.'),
})
export type QuoteTextInput = z.output<typeof quoteTextInput>
