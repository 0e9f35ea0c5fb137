import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../month.ts'
import { exact, sum } from '../rate.ts'
import { type AccountMonth, budgetMonths, wholeBudget } from './budget.ts'

const account = (actuals: (string | null)[], forecast: string | null = '100'): AccountMonth[] =>
  actuals.map((actual, at) => ({ month: addMonths('2026-07', at), forecast, actual, unpriced: 0 }))

const plain = { carries: false, lastMonth: '2026-09' }

describe('the budget of a month', () => {
  it('is what was quoted until somebody sets another, with the reason beside it', () => {
    const [july, august] = budgetMonths(
      account(['90', null]),
      [{ month: '2026-08', amount: '140', reason: 'Launch' }],
      plain,
    )
    expect(july).toMatchObject({ origin: 'quote', own: '100', available: '100', reason: null })
    expect(august).toMatchObject({ origin: 'set', own: '140', quoted: '100', reason: 'Launch' })
  })

  it('can be set for a month that nobody quoted', () => {
    const months = budgetMonths([], [{ month: '2026-12', amount: '50', reason: 'Pilot' }], plain)
    expect(months).toMatchObject([{ month: '2026-12', origin: 'set', own: '50', quoted: null }])
  })

  it('is unknown, never nothing, where a price in the quote is unknown', () => {
    const months = budgetMonths(account(['1'], null), [], plain)
    expect(months).toMatchObject([{ origin: 'quote', own: null, available: null }])
    expect(wholeBudget(months)).toBeNull()
  })

  it('is none for a month with spend that nobody planned', () => {
    const stray: AccountMonth = {
      month: '2026-01',
      forecast: null,
      actual: '5',
      unpriced: 0,
      isPlanned: false,
    }
    const months = budgetMonths([stray, ...account(['90'])], [], plain)
    expect(months[0]).toMatchObject({ origin: null, own: null, available: null })
    expect(wholeBudget(months)).toBe('100')
  })
})

describe('what a month leaves unused', () => {
  const carrying = { carries: true, lastMonth: '2026-09' }
  const available = (months: AccountMonth[]) =>
    budgetMonths(months, [], carrying).map((month) => month.available)

  it('may be spent in the next, and what is left of that in the one after', () => {
    // July leaves 100 − 70 = 30; August 130 − 110 = 20; September 120 − 150: nothing, and October keeps its 100.
    expect(available(account(['70', '110', '150', '0']))).toEqual(['100', '130', '120', '100'])
  })

  it('is not known before the month is over, without a bill, or with a bill without an amount', () => {
    expect(available(account([null, '100', '100', '10', null]))).toEqual(Array(5).fill('100'))
    const unpriced = account(['10', '100']).map((month) => ({ ...month, unpriced: 1 }))
    expect(available(unpriced)).toEqual(['100', '100'])
  })

  it('makes no budget where there is none', () => {
    const stray: AccountMonth = {
      month: '2026-08',
      forecast: null,
      actual: null,
      unpriced: 0,
      isPlanned: false,
    }
    expect(available([...account(['10']), stray])).toEqual(['100', null])
  })

  it('never adds to the whole, and adds up with what was spent, whatever the months', () => {
    const cents = fc
      .integer({ min: 0, max: 100_000 })
      .map((value) => exact(String(value)).dividedBy(100).toFixed())
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 24 }), (pairs) => {
        const months = pairs.map(([forecast, actual], at) => ({
          ...{ month: addMonths('2024-01', at), forecast, actual, unpriced: 0 },
        }))
        const rows = budgetMonths(months, [], { carries: true, lastMonth: '2999-12' })
        expect(wholeBudget(rows)).toBe(sum(months.map(({ forecast }) => forecast)))
        for (const [at, row] of rows.entries()) {
          const before = rows[at - 1]
          const left = before ? exact(before.available ?? '0').minus(exact(before.actual ?? '0')) : exact('0')
          expect(exact(row.carried).equals(left.isNegative() ? 0 : left)).toBe(true)
        }
      }),
    )
  })
})
