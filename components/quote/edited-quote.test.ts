import { expect, it } from 'vitest'
import { PLAIN_LINE } from '#lib/domain/quote/offer.ts'
import { PLAIN_TERMS, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { editedFrom, newLine, readableDraft } from './edited-quote.ts'

const draft: QuoteDraft = {
  title: 'Prompt it?',
  introduction: '',
  terms: '',
  validUntil: '2026-12-24',
  ...PLAIN_TERMS,
  taxRatePercent: '19',
  taxRounding: 'document',
  lines: [
    {
      ...PLAIN_LINE,
      taxRatePercent: null,
      kind: 'one-off',
      label: 'Build',
      description: '',
      quantity: '3',
      unit: 'days',
      unitPriceMinor: '120050',
    },
  ],
}

it.each(['USD', 'JPY', 'KWD'])('gives back what it was filled with (%s)', (currency) => {
  expect(readableDraft(editedFrom(draft, currency), currency)).toEqual({ draft, unreadable: 0 })
})

it('leaves out, and counts, a line whose price is missing, unreadable or finer than the currency', () => {
  const edited = editedFrom(draft, 'USD')
  const blank = newLine(edited.lines, 'monthly')
  const lines = [
    ...edited.lines,
    blank,
    { ...blank, key: 2, unitPrice: '1.234?' },
    { ...blank, key: 3, unitPrice: '0.001' },
  ]
  const { draft: readable, unreadable } = readableDraft({ ...edited, lines }, 'USD')
  expect(readable.lines).toEqual(draft.lines)
  expect(unreadable).toBe(3)
})

it('gives every new line a key of its own, also after one was removed', () => {
  const { lines } = editedFrom(draft, 'USD')
  const [first, second] = [
    newLine(lines, 'one-off'),
    newLine([...lines, newLine(lines, 'one-off')], 'one-off'),
  ]
  expect([first.key, second.key]).toEqual([1, 2])
})
