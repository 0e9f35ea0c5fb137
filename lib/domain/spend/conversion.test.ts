import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../rate.ts'
import { convert, type FxRate, findConversion, pathOf, rateBook, sourcesOf } from './conversion.ts'
import { addConverted, convertedSums, rateDayOf } from './converted-sum.ts'

const rate = (from: string, to: string, day: string, value: string, source = 'ECB'): FxRate => ({
  ...{ from, to, day, rate: value, source },
})

const found = (rates: FxRate[], from: string, to: string, day: string) => {
  const conversion = findConversion(rateBook(rates), { from, to, day })
  return conversion && { rate: conversion.rate, day: conversion.day, path: pathOf(conversion) }
}

describe('the rate of a day', () => {
  const friday = rate('EUR', 'USD', '2026-05-29', '1.25')

  it('is the last one before it where that day has none', () => {
    expect(found([friday], 'EUR', 'USD', '2026-05-31')).toEqual({
      ...{ rate: '1.25', day: '2026-05-29', path: 'direct' },
    })
  })

  it('is unknown, and never 1, when the last one is more than ten days old or yet to come', () => {
    expect(found([friday], 'EUR', 'USD', '2026-06-08')?.day).toBe('2026-05-29')
    expect(found([friday], 'EUR', 'USD', '2026-06-09')).toBeNull()
    expect(found([friday], 'EUR', 'USD', '2026-05-28')).toBeNull()
    expect(found([friday], 'EUR', 'GBP', '2026-05-29')).toBeNull()
  })

  it('is the one that was recorded last for that pair and day', () => {
    const corrected = rate('EUR', 'USD', '2026-05-29', '1.26', 'Bank')
    expect(found([friday, corrected], 'EUR', 'USD', '2026-05-29')?.rate).toBe('1.26')
    expect(found([corrected, friday], 'EUR', 'USD', '2026-05-29')?.rate).toBe('1.25')
  })

  it('goes the other way round, and by way of the euro', () => {
    expect(found([friday], 'USD', 'EUR', '2026-05-29')).toEqual({
      ...{ rate: '0.8', day: '2026-05-29', path: 'inverse' },
    })
    const yen = rate('EUR', 'JPY', '2026-05-28', '160')
    // 160 yen for a euro, 1.25 dollars for a euro: 128 yen for a dollar, as old as the older of both
    expect(found([friday, yen], 'USD', 'JPY', '2026-05-29')).toEqual({
      ...{ rate: '128', day: '2026-05-28', path: 'euro' },
    })
  })

  it('prefers the more recent way, and among equals the direct one', () => {
    const typed = rate('USD', 'EUR', '2026-05-29', '0.81', 'Contract')
    expect(found([friday, typed], 'USD', 'EUR', '2026-05-29')?.rate).toBe('0.81')
    const older = rate('USD', 'EUR', '2026-05-28', '0.82', 'Contract')
    expect(found([friday, older], 'USD', 'EUR', '2026-05-29')?.rate).toBe('0.8')
  })

  it('names each source once', () => {
    const rates = [friday, rate('EUR', 'JPY', '2026-05-29', '160', 'Bank')]
    const conversion = findConversion(rateBook(rates), { from: 'USD', to: 'JPY', day: '2026-05-29' })
    expect(conversion && sourcesOf(conversion)).toEqual(['ECB', 'Bank'])
  })
})

const positive = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, shift]) => exact(digits).times(exact('10').pow(-shift)).toFixed())
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 28 }))
  .map(([digits, shift]) => exact(digits).times(exact('10').pow(-shift)).toFixed())

it('comes back to the same amount, within the rounding of what was divided', () => {
  fc.assert(
    fc.property(amount, positive, positive, (given, dollars, yen) => {
      const book = rateBook([
        rate('EUR', 'USD', '2026-05-29', dollars),
        rate('EUR', 'JPY', '2026-05-29', yen),
      ])
      for (const [from, to] of [
        ['EUR', 'USD'],
        ['USD', 'EUR'],
        ['USD', 'JPY'],
      ] as const) {
        const there = findConversion(book, { from, to, day: '2026-05-29' })
        const back = findConversion(book, { from: to, to: from, day: '2026-05-29' })
        if (!there || !back) throw new Error('no rate')
        const off = exact(convert(convert(given, there), back))
          .minus(exact(given))
          .abs()
        // Half a unit of the thirtieth decimal is lost at most each way, and the first loss is scaled on the way back.
        const scale = exact(back.rate).times('1.000001').plus(1)
        expect(off.lte(scale.times('0.5e-30'))).toBe(true)
      }
    }),
  )
})

it('multiplies exactly by a direct rate', () => {
  const conversion = findConversion(rateBook([rate('EUR', 'USD', '2026-05-29', '1.0712')]), {
    ...{ from: 'EUR', to: 'USD', day: '2026-05-29' },
  })
  // 0.0000000072922557592391990000 × 1.0712
  expect(conversion && convert('0.0000000072922557592391990000', conversion)).toBe(
    '0.0000000078114643692970299688',
  )
})

it('converts a month by the rate of its last day, and the present one by that of today', () => {
  expect(rateDayOf('2026-02', '2026-11-25')).toBe('2026-02-28')
  expect(rateDayOf('2026-11', '2026-11-25')).toBe('2026-11-25')
})

it('counts what it cannot convert beside the sum, and leaves unknown unknown', () => {
  const sums = [
    { month: '2026-05', currency: 'EUR', amount: '10' },
    { month: '2026-05', currency: 'USD', amount: '5' },
    { month: '2026-05', currency: 'GBP', amount: '3' },
    { month: '2026-05', currency: 'USD', amount: null },
  ]
  const book = rateBook([rate('EUR', 'USD', '2026-05-29', '1.25')])
  const parts = convertedSums(sums, { to: 'EUR', book, today: '2026-11-25' })
  expect(parts.map(({ converted }) => converted?.amount ?? null)).toEqual(['10', '4', null, null])
  expect(addConverted(parts)).toEqual({ amount: '14', unconverted: 1, unpriced: 1 })
})
