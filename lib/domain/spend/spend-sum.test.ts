import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsFrom } from '../month.ts'
import { sum } from '../rate.ts'
import { SPEND_KINDS } from './kind.ts'
import { addUp, type SpendSum, spendMatrices } from './spend-sum.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 27n }).map((digits) => {
  const text = digits.toString().padStart(29, '0')
  return sum([`${text.slice(0, 1)}.${text.slice(1)}`])
})
const record = fc.record({
  month: fc.constantFrom(...monthsFrom('2025-09', 30)),
  kind: fc.constantFrom(...SPEND_KINDS),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
  amount: fc.option(amount),
})
const sums = fc
  .array(record, { maxLength: 60 })
  .map((records): SpendSum[] =>
    records.map((one) => ({ ...one, records: 1, unpriced: one.amount === null ? 1 : 0 })),
  )

describe('months × kinds', () => {
  it('add up to the records, each in its own currency, whichever way one adds', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 40 }), (list, shown) => {
        const matrices = spendMatrices(list, shown)
        expect(matrices.reduce((count, matrix) => count + matrix.total.records, 0)).toBe(list.length)
        for (const { currency, rows, byKind, total } of matrices) {
          expect(total).toEqual(addUp(list.filter((one) => one.currency === currency)))
          expect(addUp(rows.map((row) => row.total))).toEqual(total)
          expect(addUp(Object.values(byKind))).toEqual(total)
          expect(rows.length).toBeLessThanOrEqual(shown)
          for (const row of rows) expect(addUp(Object.values(row.byKind))).toEqual(row.total)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stay unknown when no record has an amount, and say how many have none', () => {
    fc.assert(
      fc.property(sums, (list) => {
        const unknown = list.map((one) => ({ ...one, amount: null, unpriced: 1 }))
        for (const { total } of spendMatrices(unknown)) {
          expect(total.amount).toBeNull()
          expect(total.unpriced).toBe(total.records)
        }
      }),
    )
  })

  it('keep a declared zero apart from an unknown amount', () => {
    const base = { month: '2026-11', kind: 'api', currency: 'USD', records: 1 } as const
    expect(addUp([{ ...base, amount: '0', unpriced: 0 }]).amount).toBe('0')
    expect(addUp([{ ...base, amount: null, unpriced: 1 }]).amount).toBeNull()
    expect(addUp([]).amount).toBeNull()
  })

  it('put what is older than the months shown into one last row', () => {
    const list = monthsFrom('2026-01', 5).map(
      (month): SpendSum => ({ month, kind: 'api', currency: 'USD', amount: '1.5', records: 1, unpriced: 0 }),
    )
    const [matrix] = spendMatrices(list, 3)
    // May and April alone, then January to March together: 3 × 1.5 = 4.5
    expect(matrix?.rows.map((row) => [row.month, row.months, row.total.amount])).toEqual([
      ['2026-05', 1, '1.5'],
      ['2026-04', 1, '1.5'],
      ['2026-03', 3, '4.5'],
    ])
    expect(matrix?.total.amount).toBe('7.5')
  })
})
