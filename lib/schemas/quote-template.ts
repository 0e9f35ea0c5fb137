import { z } from 'zod'
import { idText, line, revisionNumber } from './text.ts'

const name = () => line(120, 'Name the template.')

/** A quote whose present version becomes a template. */
export const quoteTemplateInput = z.strictObject({ quoteId: idText('Choose a quote.'), name: name() })
export type QuoteTemplateInput = z.output<typeof quoteTemplateInput>

export const quoteTemplateChange = z.strictObject({ id: idText(), revision: revisionNumber(), name: name() })
export type QuoteTemplateChange = z.output<typeof quoteTemplateChange>

/** A template, the project of the new quote, and the question of its client. */
export const quoteFromTemplate = z.strictObject({
  id: idText('Choose a template.'),
  projectId: idText('Choose a project.'),
  title: line(200, 'Write the client’s question, such as “Should we fine-tune for our tickets?”'),
})
export type QuoteFromTemplate = z.output<typeof quoteFromTemplate>
