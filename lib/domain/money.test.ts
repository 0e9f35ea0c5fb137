import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apportion, fromMinor, minorDigits, percentOf, toMinor } from './money.ts'

const total = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n)
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })

it('shares a total without losing or inventing a cent', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (minor, parts) => {
      expect(total(apportion(minor, parts))).toBe(minor)
    }),
  )
})

it('gives no part more than a cent above its exact share', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (minor, parts) => {
      const whole = total(parts)
      if (whole === 0n) return
      apportion(minor, parts).forEach((part, index) => {
        const off = part * whole - minor * (parts[index] ?? 0n)
        expect(off < whole && off > -whole).toBe(true)
      })
    }),
  )
})

it.each([
  ['0.125', 'USD', 12n], // 12.5 cents: half to even
  ['0.135', 'USD', 14n],
  ['-0.125', 'USD', -12n],
  ['2.5', 'JPY', 2n],
  ['1.2345', 'KWD', 1234n],
])('rounds %s %s once, half to even, to %s minor units', (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toBe(minor)
})

it('comes back from minor units exactly', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.constantFrom('USD', 'JPY', 'KWD'),
      (minor, currency) => {
        expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor)
      },
    ),
  )
})

it('knows currencies with no and with three decimals', () => {
  expect(['EUR', 'JPY', 'BHD'].map(minorDigits)).toEqual([2, 0, 3])
})

it('takes 19 % of 0.35 as 0.07', () => {
  expect(percentOf(35n, '19')).toBe(7n) // 6.65 cents
})
