import { expect, it } from 'vitest'
import {
  committedMinor,
  isPayable,
  PLAIN_DRAFT_LINE,
  PLAIN_TERMS,
  priceInMinor,
  type QuoteDraft,
  quoteView,
} from './quote-draft.ts'

const plain = { ...PLAIN_DRAFT_LINE, description: '', quantity: '1', unit: '' }
const draft: QuoteDraft = {
  title: 'Prompt it?',
  introduction: '',
  terms: '',
  validUntil: '2026-12-24',
  ...PLAIN_TERMS,
  taxRatePercent: '0',
  taxRounding: 'document',
  lines: [
    { ...plain, kind: 'one-off', label: 'Build', unitPriceMinor: '360000' },
    { ...plain, kind: 'monthly', label: 'Run', unitPriceMinor: '20000' },
  ],
}
const context = {
  number: 'Q-2026-0001',
  version: 1,
  currency: 'USD',
  sender: { name: 'Harbour AI', locale: 'en-US', timeZone: 'UTC' },
  client: { name: 'Nordwind', contact: null },
  projectName: 'Tickets',
  issuedOn: '2026-11-24',
  comparison: null,
}
const [once] = draft.lines

it('commits to the one-off and twelve months when no comparison names a horizon', () => {
  // 3,600.00 + 12 × 200.00
  expect(committedMinor(quoteView(draft, context))).toBe('600000')
})

it('commits to the one-off alone when nothing is monthly', () => {
  const view = quoteView({ ...draft, lines: once ? [once] : [] }, context)
  expect(view.horizon).toBeNull()
  expect(committedMinor(view)).toBe('360000')
})

it.each([
  ['12.5', 'USD', '1250'],
  ['12.5', 'JPY', null],
  ['0.001', 'KWD', '1'],
  ['0.001', 'USD', null],
  ['-1', 'USD', null],
  ['0', 'USD', '0'],
])('reads the price %s in %s as %s minor units', (price, currency, minor) => {
  expect(priceInMinor(price, currency)).toBe(minor)
})

it('refuses sums that no column holds', () => {
  const huge = { ...plain, kind: 'monthly', label: '', quantity: '1000000' } as const
  expect(isPayable(draft)).toBe(true)
  expect(isPayable({ ...draft, lines: [{ ...huge, unitPriceMinor: '1000000000000' }] })).toBe(false)
})
