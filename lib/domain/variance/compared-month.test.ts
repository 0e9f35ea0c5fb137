import { expect, it } from 'vitest'
import { comparedMonths } from './compared-month.ts'

it('compares months that are over, billed and priced in full, and says why another is left out', () => {
  const month = { forecast: '10', actual: '9', unpriced: 0 }
  const account = [
    { ...month, month: '2026-05', forecast: '0', actual: null },
    { ...month, month: '2026-06', forecast: null, isPlanned: false as const },
    { ...month, month: '2026-07' },
    { ...month, month: '2026-08', unpriced: 2 },
    { ...month, month: '2026-09', actual: null },
    { ...month, month: '2026-10', forecast: null },
    { ...month, month: '2026-11' },
    { ...month, month: '2026-12', actual: null },
    { ...month, month: '2027-01' },
  ]
  expect(comparedMonths(account, '2026-12')).toEqual({
    months: ['2026-06', '2026-07', '2026-11'],
    leftOut: [
      'Aug 2026 is left out: 2 records have no amount.',
      'Sep 2026 is left out: it has no bill.',
      'Oct 2026 is left out: a price in its quote is unknown.',
    ],
  })
})
