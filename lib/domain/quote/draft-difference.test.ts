import { expect, it } from 'vitest'
import { draftDifferences } from './draft-difference.ts'
import { PLAIN_DRAFT_LINE, PLAIN_TERMS, type QuoteDraft, type QuoteDraftLine } from './quote-draft.ts'

const line = (label: string, more: Partial<QuoteDraftLine> = {}): QuoteDraftLine => ({
  ...{ ...PLAIN_DRAFT_LINE, kind: 'one-off', label, description: '', quantity: '2', unit: '' },
  ...{ unitPriceMinor: '10000', ...more },
})
const draft: QuoteDraft = {
  ...{ ...PLAIN_TERMS, title: 'Why?', introduction: '', terms: 'Payable in 14 days.' },
  ...{ validUntil: '2026-12-24', taxRatePercent: '19', taxRounding: 'document' },
  lines: [line('Build'), line('Train')],
}

it('finds nothing between a version and itself, whatever its lines cost the house', () => {
  const costed = { ...draft, lines: draft.lines.map((one) => ({ ...one, unitCost: '77' })) }
  expect(draftDifferences(draft, costed)).toEqual([])
})

it('tells fields, changed lines, new ones and those that are gone, in this order', () => {
  const now: QuoteDraft = {
    ...{ ...draft, discount: { percent: '5' }, terms: '' },
    lines: [line('Support', { kind: 'monthly' }), line('Build', { quantity: '3', unitPriceMinor: '9000' })],
  }
  expect(draftDifferences(draft, now)).toEqual([
    { place: 'Discount', was: null, now: { percent: '5' } },
    { place: 'Terms', was: { words: 'Payable in 14 days.' }, now: null },
    { place: 'Support', was: null, now: { money: '10000' } },
    { place: 'Build: quantity', was: { number: '2' }, now: { number: '3' } },
    { place: 'Build: price', was: { money: '10000' }, now: { money: '9000' } },
    { place: 'Train', was: { money: '10000' }, now: null },
  ])
})

it('does not take a line that moved for another one', () => {
  expect(draftDifferences(draft, { ...draft, lines: [...draft.lines].reverse() })).toEqual([])
})
