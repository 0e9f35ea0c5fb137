import { describe, expect, it } from 'vitest'
import { PLAIN_DRAFT_LINE, PLAIN_TERMS, type QuoteDraft, type QuoteDraftLine } from './quote-draft.ts'
import { readWritten } from './read-written.ts'
import { PLAIN_WRITTEN_LINE, writtenQuote } from './written.ts'

const line = (more: Partial<QuoteDraftLine>): QuoteDraftLine => ({
  ...{ ...PLAIN_DRAFT_LINE, kind: 'one-off', label: 'Build', description: '' },
  ...{ quantity: '2.5', unit: 'days', unitPriceMinor: '12345' },
  ...more,
})
const draft: QuoteDraft = {
  ...{ ...PLAIN_TERMS, title: 'Why?', introduction: '', terms: '', validUntil: '2026-12-24' },
  ...{ taxRatePercent: '19', taxRounding: 'line', prices: 'inclusive', isGroupTotalsOnly: true },
  contingencyPercent: '12.5',
  discount: { amountMinor: '500', on: 'monthly' },
  plan: [
    { label: 'Deposit', due: 'now', share: { percent: '33.3' } },
    { label: 'Pilot', due: '', share: { amountMinor: '100' } },
    { label: 'Rest', due: '', share: { rest: true } },
  ],
  lines: [
    line({
      group: 'Build',
      discount: { percent: '5' },
      taxRatePercent: '7',
      milestone: 'Pilot',
      unitCost: '61.2034',
      contingencyPercent: '7.5',
    }),
    line({ discount: { amountMinor: '1' }, choice: { kind: 'optional', isChosen: true } }),
    line({
      kind: 'monthly',
      months: 6,
      choice: { kind: 'alternative', of: 'Model', pick: 'A', isChosen: false },
    }),
  ],
}

it.each(['USD', 'JPY', 'KWD'])(
  'a draft comes back from the fields of its form as it was (%s)',
  (currency) => {
    expect(readWritten(writtenQuote(draft, currency), currency)).toEqual({
      draft,
      unreadable: 0,
      positions: [0, 1, 2],
      problems: [],
    })
  },
)

describe('fields that cannot be read', () => {
  const written = writtenQuote(draft, 'USD')
  const [first] = written.lines
  const told = (change: object) =>
    readWritten({ ...written, ...change }, 'USD').problems.map(({ path }) => path.join('.'))

  it('are told at their place', () => {
    const lines = [{ ...first, ...PLAIN_WRITTEN_LINE, discount: '101', taxRatePercent: '12?' }]
    expect(told({ lines, discount: '1.234' })).toEqual([
      'lines.0.discount',
      'lines.0.taxRatePercent',
      'discount',
    ])
    expect(told({ lines: [{ ...first, unitPrice: '0.001', quantity: '' }] })).toEqual([
      ...['lines.0.unitPrice', 'lines.0.quantity'],
    ])
    expect(told({ plan: [{ label: '', due: '', share: '', shareIn: 'percent' }] })).toEqual(['plan.0.share'])
  })

  it('belong to the kind of their line: no milestone each month, no months of what is paid once', () => {
    const lines = written.lines.map((row) => ({ ...row, months: '3', milestone: 'Pilot' }))
    const read = readWritten({ ...written, lines }, 'USD').draft.lines
    expect(read.map(({ months, milestone }) => [months, milestone])).toEqual([
      [null, 'Pilot'],
      [null, 'Pilot'],
      [3, null],
    ])
  })
})
