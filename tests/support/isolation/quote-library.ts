import type { Scope } from '#lib/auth/proof.ts'
import { createQuoteTemplate } from '#lib/data/quote-template.ts'
import { saveQuoteText } from '#lib/data/quote-text.ts'

/** A text and a template that quotes of the workspace can take over. */
export async function fillLibrary(scope: Scope, quoteId: string, mark: string) {
  const { id: textId } = await saveQuoteText(scope, { id: null, name: `${mark} text`, content: 'Payable' })
  const { id: quoteTemplateId } = await createQuoteTemplate(scope, { quoteId, name: `${mark} template` })
  return { textId, quoteTemplateId }
}
