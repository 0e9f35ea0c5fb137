'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as texts from '#lib/data/quote-text.ts'
import { rowReference } from '#lib/schemas/client.ts'
import { quoteTextInput } from '#lib/schemas/quote-text.ts'

export const saveQuoteText = action('write', quoteTextInput, async (scope, input) => {
  const saved = await texts.saveQuoteText(scope, input)
  refresh()
  return saved
})

export const removeQuoteText = action('write', rowReference, async (scope, { id }) => {
  await texts.removeQuoteText(scope, id)
  refresh()
})
