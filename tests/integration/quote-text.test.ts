import { expect, it } from 'vitest'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { listQuoteTexts, removeQuoteText, saveQuoteText } from '#lib/data/quote-text.ts'
import { newDraft } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

it('a library of texts is offered to every quote, and each name is there once', async () => {
  const { scope } = await freshWorkspace()
  const { id } = await saveQuoteText(scope, { id: null, name: 'Warranty', content: 'For a year.' })
  await saveQuoteText(scope, { id: null, name: 'Payment', content: 'In 14 days.' })
  await expect(saveQuoteText(scope, { id: null, name: 'Warranty', content: 'x' })).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  })
  await saveQuoteText(scope, { id, name: 'Warranty', content: 'For two years.' })
  const draft = await newDraft(scope)
  expect((await getQuoteEditor(scope, draft.id)).texts).toMatchObject([
    { name: 'Payment', content: 'In 14 days.' },
    { name: 'Warranty', content: 'For two years.' },
  ])
  await removeQuoteText(scope, id)
  expect(await listQuoteTexts(scope)).toMatchObject([{ name: 'Payment' }])
})
