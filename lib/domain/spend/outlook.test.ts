import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../rate.ts'
import type { ReportSpendView } from '../report/report-view.ts'
import { outlookOf } from './outlook.ts'

const names = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']

/** Months from July on; `actual` of those that are logged. */
const view = (forecast: (string | null)[], actual: (string | null)[]): ReportSpendView => ({
  ...{ basis: 'test', forecastToDate: null, actualToDate: null, difference: null, note: null },
  months: forecast.map((amount, at) => ({
    month: names[at] ?? '',
    forecast: amount,
    actual: actual[at] ?? null,
    unpriced: 0,
  })),
})

describe('the outlook', () => {
  it('takes the months ahead at what those so far came to, with the lowest and highest as its range', () => {
    // 330 of 300 so far is a factor of 1.1; 500 are ahead: 330 + 550. Single months: 0.9 to 1.3.
    const eight = Array.from({ length: 8 }, () => '100')
    expect(outlookOf(view(eight, ['90', '110', '130']), '2026-09')).toEqual({
      ...{ budget: '800', spent: '330', share: '0.4125', level: null, reason: null },
      expected: { low: '780', likely: '880', high: '980' },
      overrunIn: '2027-02', // 330 + 4 × 110 = 770, and 880 in February
    })
  })

  it.each([
    ['79.99', null],
    ['80', 80],
    ['94.99', 80],
    ['95', 95],
    ['100', 100],
    ['130', 100],
  ])('with %s of 100 spent has reached %s', (spent, level) => {
    expect(outlookOf(view(['100'], [spent]), '2026-07').level).toBe(level)
  })

  it('says what it lacks while there is too little history, and expects nothing', () => {
    const { expected, reason, share } = outlookOf(view(['10', '10', '10'], ['9']), '2026-07')
    expect([expected, share]).toEqual([null, '0.3'])
    expect(reason).toBe('1 of the 3 months that it needs is over, planned and logged in full')
    expect(outlookOf(view([], []), '2026-07').reason).toBe('there is no forecast to compare with')
    expect(outlookOf(view(['10'], []), '2026-07').reason).toBe('no month is logged yet')
  })

  it('has no budget where a price of the forecast is unknown', () => {
    expect(outlookOf(view(['10', null], ['9']), '2026-07')).toMatchObject({ budget: null, share: null })
  })

  it('leaves the present month out: its bills are not in yet', () => {
    const six = Array.from({ length: 6 }, () => '100')
    const { spent, expected } = outlookOf(view(six, ['100', '100', '100', '1']), '2026-09')
    expect([spent, expected?.likely]).toEqual(['300', '600'])
  })

  it('never has a likely end outside of its range', () => {
    const amount = fc.integer({ min: 1, max: 10_000 }).map(String)
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 6 }), (pairs) => {
        const forecast = [...pairs.map(([planned]) => planned), '100', '100']
        const { expected } = outlookOf(
          view(
            forecast,
            pairs.map(([, actual]) => actual),
          ),
          names[pairs.length - 1] ?? '',
        )
        expect(expected).not.toBeNull()
        if (!expected) return
        expect(compare(expected.low, expected.likely)).toBeLessThanOrEqual(0)
        expect(compare(expected.likely, expected.high)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
