import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare } from '../rate.ts'
import { insideSums } from './inside.ts'
import { marginRanges } from './margin-range.ts'
import type { Choice } from './offer.ts'
import { priceOffer } from './price-offer.ts'
import {
  PLAIN_DRAFT_LINE,
  PLAIN_TERMS,
  type QuoteDraft,
  type QuoteDraftLine,
  taxedLines,
} from './quote-draft.ts'
import { alternatives, select } from './selection.ts'

const line = (label: string, price: number, cost: number | null, choice: Choice | null): QuoteDraftLine => ({
  ...{ ...PLAIN_DRAFT_LINE, kind: 'one-off', label, description: '', quantity: '1', unit: '', choice },
  ...{ unitPriceMinor: String(price), unitCost: cost === null ? null : String(cost / 100) },
})
const draftOf = (lines: QuoteDraftLine[], change: Partial<QuoteDraft> = {}): QuoteDraft => ({
  ...{ title: '', introduction: '', terms: '', validUntil: '2026-12-24' },
  ...{ ...PLAIN_TERMS, taxRatePercent: '19', taxRounding: 'document', lines, ...change },
})
const optional = (isChosen = false): Choice => ({ kind: 'optional', isChosen })
const one = (pick: string, isChosen: boolean): Choice => ({
  kind: 'alternative',
  of: 'Model',
  pick,
  isChosen,
})

it('tells the lowest and the highest margin that a client can choose, not only that of the choice as it stands', () => {
  // Build leaves 500 of 1,000; Training 10 of 500; model A 100 of 200, model B 0 of 300.
  const lines = [
    line('Build', 100_000, 50_000, null),
    line('Training', 50_000, 49_000, optional()),
    line('A', 20_000, 10_000, one('A', true)),
    line('B', 30_000, 30_000, one('B', false)),
  ]
  // Lowest: 510 of 1,800 = 28.33 %; highest: 600 of 1,200 = 50 %.
  expect(marginRanges(draftOf(lines), 'USD')).toEqual([
    {
      kind: 'one-off',
      lowest: { margin: '510.00', marginPercent: '28.33', choice: 'Training; Model: B' },
      highest: { margin: '600.00', marginPercent: '50.00', choice: 'Model: A' },
    },
  ])
})

it('tells nothing where the client decides nothing, or where a cost that may count is unknown', () => {
  expect(marginRanges(draftOf([line('Build', 100, 50, null)]), 'USD')).toEqual([])
  const lines = [line('Build', 100, 50, null), line('Training', 100, null, optional())]
  expect(marginRanges(draftOf(lines), 'USD')).toEqual([])
})

/** Every choice that there is, priced one by one. */
function everyMargin(draft: QuoteDraft): string[] {
  const lines = taxedLines(draft)
  const options = lines.flatMap(({ choice }, at) => (choice?.kind === 'optional' ? [at] : []))
  const ticks = options.reduce<number[][]>((all, at) => all.flatMap((some) => [some, [...some, at]]), [[]])
  const picks = [...alternatives(lines)].reduce<Record<string, string>[]>(
    (all, [of, names]) => all.flatMap((some) => names.map((name) => ({ ...some, [of]: name }))),
    [{}],
  )
  return ticks.flatMap((ticked) =>
    picks.flatMap((picked) => {
      const priced = priceOffer({ ...draft, lines: select(lines, { ticked, picked }), termMonths: 12 })
      const [sum] = insideSums(priced.lines, draft.lines, draft, 'USD')
      return sum?.marginPercent ? [sum.marginPercent] : []
    }),
  )
}

it('finds what trying every choice finds, to a hundredth of a per cent', () => {
  const price = fc.integer({ min: 1_000, max: 500_000 })
  const cost = fc.integer({ min: 0, max: 600_000 })
  const choice = fc.constantFrom(null, optional(), optional(true), one('A', true), one('B', false))
  const some = fc.array(fc.tuple(price, cost, choice), { minLength: 1, maxLength: 6 })
  const discount = fc.constantFrom(null, { percent: '12.5' }, { amountMinor: '900', on: 'one-off' as const })
  fc.assert(
    fc.property(some, discount, fc.constantFrom('0', '10'), (rows, off, contingencyPercent) => {
      const lines = [
        line('Base', 50_000, 20_000, null),
        ...rows.map(([p, c, own], at) => ({
          ...line(`L${at}`, p, c, own),
          contingencyPercent: at === 1 ? '33' : null,
        })),
      ]
      const draft = draftOf(lines, { discount: off, contingencyPercent })
      const [range] = marginRanges(draft, 'USD')
      if (!range) return
      const all = everyMargin(draft).toSorted(compare)
      const isNear = (a = '', b = '') => Math.abs(Number(a) - Number(b)) <= 0.011
      expect(isNear(range.lowest.marginPercent ?? '', all[0])).toBe(true)
      expect(isNear(range.highest.marginPercent ?? '', all.at(-1))).toBe(true)
    }),
  )
})
