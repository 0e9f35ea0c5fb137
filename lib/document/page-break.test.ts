import { expect, it } from 'vitest'
import type { QuoteLineView, QuoteView } from '#lib/domain/quote/quote-view.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { quoteView } from '#tests/support/view.ts'
import { typeset } from './typeset.ts'

const said = (changes: Partial<QuoteView>) =>
  readPdf(typeset({ kind: 'quote', view: { ...quoteView(), ...changes } })).text
const lineLike = (changes: Partial<QuoteLineView>) => {
  const [line] = quoteView().lines
  if (!line) throw new Error('The view has no line.')
  return { ...line, description: '', choice: null, ...changes }
}

it('never ends a page with the name of a group', () => {
  const names = Array.from({ length: 80 }, (_, at) => `Part ${at}`)
  const lines = names.map((group) => lineLike({ kind: 'one-off', group }))
  const groups = names.map((group) => ({
    ...{ kind: 'one-off' as const, group, lines: 1, subtotalMinor: '100' },
    ...{ netMinor: '100', taxMinor: '0', totalMinor: '100' },
  }))
  const text = said({ lines, groups })
  expect(text.match(/Page\d+of\d+Whatyouget/g)?.length).toBeGreaterThan(2)
  expect(text).not.toMatch(/Part\d+1\.00HarbourAI/)
})

it.each([20, 25, 30, 35, 40])('keeps a short list with its totals below one of %i lines', (count) => {
  const long = Array.from({ length: count }, () => lineLike({ kind: 'one-off' }))
  const short = Array.from({ length: 3 }, (_, at) => lineLike({ kind: 'monthly', label: `Each ${at}` }))
  const text = said({ lines: [...long, ...short] })
  expect(text).toMatch(/Eachmonth(?:(?!HarbourAI).)*Total,eachmonth/)
})
