'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { withPasswordHash } from '#lib/auth/link-password.ts'
import * as answers from '#lib/data/acceptance-record.ts'
import * as quotes from '#lib/data/quote.ts'
import * as copies from '#lib/data/quote-copy.ts'
import * as drafts from '#lib/data/quote-draft.ts'
import * as extensions from '#lib/data/quote-extension.ts'
import * as sending from '#lib/data/quote-send.ts'
import * as templates from '#lib/data/quote-template.ts'
import { newQuoteInput, quoteCopy, quoteSend, quoteTarget } from '#lib/schemas/quote.ts'
import { acceptanceRecord, quoteExtend, quoteReason } from '#lib/schemas/quote-answer.ts'
import { quoteDraftInput } from '#lib/schemas/quote-draft.ts'
import { quoteFromTemplate, quoteTemplateChange, quoteTemplateInput } from '#lib/schemas/quote-template.ts'
import { newLinkInput } from '#lib/schemas/share-link.ts'

export const createQuote = action('write', newQuoteInput, quotes.createQuote)

export const startFromTemplate = action('write', quoteFromTemplate, templates.startFromTemplate)

export const createQuoteTemplate = action('write', quoteTemplateInput, templates.createQuoteTemplate)

export const renameQuoteTemplate = action('write', quoteTemplateChange, async (scope, input) => {
  await templates.renameQuoteTemplate(scope, input)
  refresh()
})

export const archiveQuoteTemplate = action('write', quoteTarget, async (scope, { id }) => {
  await templates.archiveQuoteTemplate(scope, id)
  refresh()
})

export const restoreQuoteTemplate = action('write', quoteTarget, async (scope, { id }) => {
  await templates.restoreQuoteTemplate(scope, id)
  refresh()
})

export const copyQuote = action('write', quoteCopy, copies.copyQuote)

/** Called while somebody types: the page is not drawn anew. */
export const saveQuote = action('write', quoteDraftInput, drafts.updateQuoteDraft)

/** Asked when a save was refused because somebody else had saved since. */
export const readDraft = action('write', quoteTarget, (scope, { id }) => drafts.getSavedDraft(scope, id))

export const sendQuote = action('write', quoteSend, async (scope, input) => {
  await sending.sendQuote(scope, input)
  refresh()
})

export const reviseQuote = action('write', quoteTarget, (scope, { id }) => quotes.reviseQuote(scope, id))

export const withdrawQuote = action('write', quoteReason, async (scope, input) => {
  await quotes.withdrawQuote(scope, input)
  refresh()
})

export const extendQuote = action('write', quoteExtend, async (scope, input) => {
  await extensions.extendQuote(scope, input)
  refresh()
})

export const recordAcceptance = action('write', acceptanceRecord, async (scope, input) => {
  await answers.recordAcceptance(scope, input)
  refresh()
})

/** What binds the house is undone by whoever answers for it. */
export const reverseAcceptance = action('manage', quoteReason, async (scope, input) => {
  await answers.reverseAcceptance(scope, input)
  refresh()
})

export const archiveQuote = action('write', quoteTarget, async (scope, { id }) => {
  await quotes.archiveQuote(scope, id)
  refresh()
})

export const restoreQuote = action('write', quoteTarget, async (scope, { id }) => {
  await quotes.restoreQuote(scope, id)
  refresh()
})

export const createQuoteLink = action('write', newLinkInput, async (scope, { id, ...terms }) => {
  await sending.createQuoteLink(scope, id, await withPasswordHash(terms))
  refresh()
})
