import type { Day } from '../day.ts'
import { PLAIN_DRAFT_LINE, PLAIN_TERMS, type QuoteDraft } from './quote-draft.ts'

/** What a quote says to any client: lines, terms and payments, but neither his question nor what was written to him. */
export type QuoteTemplateContent = Omit<QuoteDraft, 'title' | 'introduction' | 'validUntil'>

export function templateOf({ title: _, introduction: __, validUntil: ___, ...content }: QuoteDraft) {
  return content satisfies QuoteTemplateContent
}

/** A first draft for a client. A template that was kept before something could be said says nothing of it. */
export const draftFromTemplate = (
  content: QuoteTemplateContent,
  { title, validUntil }: { title: string; validUntil: Day },
): QuoteDraft => ({
  ...PLAIN_TERMS,
  ...content,
  lines: content.lines.map((line) => ({ ...PLAIN_DRAFT_LINE, ...line })),
  ...{ title, introduction: '', validUntil },
})
