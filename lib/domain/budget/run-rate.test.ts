import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../day.ts'
import { compare } from '../rate.ts'
import { runRateOf } from './run-rate.ts'

const days = (amounts: string[], from = '2026-11-01') =>
  amounts.map((amount, at) => ({ day: addDays(from, at), amount }))

describe('the run rate of a month', () => {
  it('takes each day left at the mean day, and has no range where no day differs', () => {
    // 10 days at 4 are 40; 20 days are left of November: 40 + 20 × 4 = 120
    expect(runRateOf('2026-11', days(Array(10).fill('4')), '0', '2026-11-24')).toEqual({
      ...{ asOf: '2026-11-10', days: 10, perDay: '4', spent: '40' },
      expected: { low: '120', likely: '120', high: '120' },
    })
  })

  it('counts what no day stands for once', () => {
    const rate = runRateOf('2026-11', days(Array(10).fill('4')), '500', '2026-11-24')
    expect(rate?.expected.likely).toBe('620')
  })

  it('widens by how much the days differ', () => {
    // Mean 4, s² = (5 × 4 + 5 × 4) / 9 = 4.444…, s = 2.108185; R = 20, n = 10: √(20 + 40) = 7.745967
    // 1.2815516 × 2.108185 × 7.745967 = 20.927649
    const rate = runRateOf(
      '2026-11',
      days(['2', '6', '2', '6', '2', '6', '2', '6', '2', '6']),
      '0',
      '2026-11-24',
    )
    expect(rate?.expected).toEqual({ low: '99.072351', likely: '120', high: '140.927649' })
  })

  it('takes days without a row for days that cost nothing', () => {
    const gaps = days(['10', '10', '10', '10', '10']).map((row, at) => ({
      ...row,
      day: `2026-11-0${at * 2 + 1}`,
    }))
    // 50 in 9 days: 5.555556 a day, 21 days left: 50 + 116.666667
    expect(runRateOf('2026-11', gaps, '0', '2026-11-24')).toMatchObject({
      ...{ days: 9, perDay: '5.555556' },
      expected: { likely: '166.666667' },
    })
  })

  it('says nothing of fewer than five days, and does not take today for a whole day', () => {
    expect(runRateOf('2026-11', days(['1', '1', '1', '1']), '0', '2026-11-24')).toBeNull()
    expect(runRateOf('2026-11', days(['1', '1', '1', '1', '1']), '0', '2026-11-04')).toBeNull()
    expect(runRateOf('2026-11', [], '900', '2026-11-24')).toBeNull()
    const rate = runRateOf('2026-11', days(['2', '2', '2', '2', '2', '1']), '0', '2026-11-05')
    expect(rate).toMatchObject({ asOf: '2026-11-05', perDay: '2', spent: '11', expected: { likely: '60' } })
  })

  it('never has a likely end outside of its range, nor a low end below what is spent', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((value) => `${value / 100}`)
    fc.assert(
      fc.property(fc.array(amount, { minLength: 5, maxLength: 30 }), (amounts) => {
        const rate = runRateOf('2026-11', days(amounts), '3.5', '2026-11-30')
        if (!rate) throw new Error('five days are enough')
        const { low, likely, high } = rate.expected
        expect(compare(low, likely)).toBeLessThanOrEqual(0)
        expect(compare(likely, high)).toBeLessThanOrEqual(0)
        expect(compare(low, rate.spent)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
