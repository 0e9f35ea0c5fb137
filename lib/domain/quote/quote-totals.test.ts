import { describe, expect, it } from 'vitest'
import { once, terms } from '#tests/support/offer.ts'
import type { OfferLine } from './offer.ts'
import { quoteTotals } from './quote-totals.ts'

describe('three lines of 0.35 at 19 %', () => {
  const three = [once('35'), once('35'), once('35')]

  it('carry 0.21 of tax when each line is rounded: 3 × 0.0665 → 3 × 0.07', () => {
    const { oneOff } = quoteTotals(three, terms({ taxRounding: 'line' }))
    expect(oneOff).toMatchObject({ netMinor: '105', taxMinor: '21', totalMinor: '126' })
  })

  it('carry 0.20 when the document is: 1.05 × 19 % = 0.1995 → 0.20, shared as 0.07 + 0.07 + 0.06', () => {
    const { oneOff, lines } = quoteTotals(three, terms())
    expect(oneOff).toMatchObject({ taxMinor: '20', totalMinor: '125' })
    expect(lines.map((line) => line.taxMinor)).toEqual(['7', '7', '6'])
  })
})

describe('prices that hold their tax', () => {
  const three = [once('100'), once('100'), once('100')]

  it('keep their total; on each line 1.00 × 19 / 119 = 0.1597 → 0.16, so 0.48 of tax', () => {
    const { oneOff } = quoteTotals(three, terms({ prices: 'inclusive', taxRounding: 'line' }))
    expect(oneOff).toMatchObject({ netMinor: '252', taxMinor: '48', totalMinor: '300' })
  })

  it('and once on the document: 3.00 × 19 / 119 = 0.4790 → 0.48, shared as 0.16 each', () => {
    const { oneOff, lines } = quoteTotals(three, terms({ prices: 'inclusive' }))
    expect(oneOff).toMatchObject({ netMinor: '252', taxMinor: '48', totalMinor: '300' })
    expect(lines.map((line) => line.netMinor)).toEqual(['84', '84', '84'])
  })
})

describe('several rates', () => {
  // 100.00 at 19 %, 50.00 at 7 %, 10.00 untaxed; 10 % off: 16.00 = 10.00 + 5.00 + 1.00.
  const lines = [once('10000'), once('5000', { taxRatePercent: '7' }), once('1000', { taxRatePercent: '0' })]

  it('are told one by one, the lowest first: 9.00 + 0; 45.00 + 3.15; 90.00 + 17.10', () => {
    const { oneOff } = quoteTotals(lines, terms({ discount: { percent: '10' } }))
    expect(oneOff.taxByRate).toEqual([
      { ratePercent: '0', netMinor: '900', taxMinor: '0' },
      { ratePercent: '7', netMinor: '4500', taxMinor: '315' },
      { ratePercent: '19', netMinor: '9000', taxMinor: '1710' },
    ])
    expect(oneOff).toMatchObject({ discountMinor: '1600', netMinor: '14400', taxMinor: '2025' })
  })

  it('takes 7 and 7.0 for the same rate', () => {
    const { oneOff } = quoteTotals([once('1', { taxRatePercent: '7.0' }), ...lines], terms())
    expect(oneOff.taxByRate.map((rate) => rate.ratePercent)).toEqual(['0', '7', '19'])
  })
})

it('shares a discount of 10 % on 10.00 + 0.05 as 1.00 + 0.00: 1.005 is 1.00 half-even, the larger remainder is none', () => {
  const { lines, oneOff } = quoteTotals([once('1000'), once('5')], terms({ discount: { percent: '10' } }))
  expect(oneOff).toMatchObject({ subtotalMinor: '1005', discountMinor: '100', netMinor: '905' })
  expect(lines.map((line) => line.discountMinor)).toEqual(['100', '0'])
})

it('takes the discount of a line before that of the total: (200.00 − 25 %) + (100.00 − 10.00) = 240.00, less 40.00', () => {
  const { lines, oneOff } = quoteTotals(
    [once('20000', { discount: { percent: '25' } }), once('10000', { discount: { amountMinor: '1000' } })],
    terms({ discount: { amountMinor: '4000', on: 'one-off' } }),
  )
  expect(lines.map((line) => line.ownDiscountMinor)).toEqual(['5000', '1000'])
  // 40.00 shared by 150 : 90.
  expect(lines.map((line) => line.discountMinor)).toEqual(['2500', '1500'])
  expect(oneOff).toMatchObject({ subtotalMinor: '24000', discountMinor: '4000', netMinor: '20000' })
})

it('rounds quantity × price once, half-even: 2.5 h × 0.01 = 0.025 → 0.02, 3.5 h × 0.01 = 0.035 → 0.04', () => {
  const { lines } = quoteTotals([once('1', { quantity: '2.5' }), once('1', { quantity: '3.5' })], terms())
  expect(lines.map((line) => line.amountMinor)).toEqual(['2', '4'])
})

it('keeps one-off and monthly apart, whatever their order', () => {
  const monthly = (price: string): OfferLine => once(price, { kind: 'monthly', taxRatePercent: '0' })
  const free = once('300000', { taxRatePercent: '0' })
  const view = quoteTotals([monthly('511000'), free, monthly('20000')], terms())
  expect([view.oneOff.totalMinor, view.monthly.totalMinor]).toEqual(['300000', '531000'])
  expect(view.lines.map((line) => line.amountMinor)).toEqual(['511000', '300000', '20000'])
})

it('counts what is ticked and picked, and says of the rest what it would cost by itself', () => {
  const lines = [
    once('10000'),
    once('5000', { choice: { kind: 'optional', isChosen: false } }),
    once('2000', { choice: { kind: 'alternative', of: 'Model', pick: 'A', isChosen: true } }),
    once('3000', { choice: { kind: 'alternative', of: 'Model', pick: 'B', isChosen: false } }),
  ]
  const view = quoteTotals(lines, terms({ discount: { percent: '10' } }))
  expect(view.oneOff).toMatchObject({ subtotalMinor: '12000', netMinor: '10800', totalMinor: '12852' })
  // 50.00 less 10 % and 30.00 less 10 %, each with 19 %.
  expect([view.lines[1]?.totalMinor, view.lines[3]?.totalMinor]).toEqual(['5355', '3213'])
})

it('shares a cent that two lines have an equal claim to the same way in any order: 0.02 of 0.01 and 0.03', () => {
  // 0.01 × 2/4 and 0.03 × 2/4 leave the same remainder; the larger takes it: 0.01 and 0.01 are charged.
  const lines = [once('1', { taxRatePercent: '50' }), once('3', { taxRatePercent: '50' })]
  const more = terms({ discount: { amountMinor: '2', on: 'one-off' }, taxRounding: 'line' })
  expect(quoteTotals(lines, more).oneOff).toMatchObject({ netMinor: '2', taxMinor: '0' })
  expect(quoteTotals(lines.toReversed(), more).oneOff).toMatchObject({ netMinor: '2', taxMinor: '0' })
})

it('is nothing of nothing', () => {
  const { oneOff } = quoteTotals([], terms({ discount: { percent: '5' } }))
  expect(oneOff).toMatchObject({ totalMinor: '0', taxByRate: [] })
})

it('refuses to take more off than there is', () => {
  const discount = { amountMinor: '101', on: 'one-off' } as const
  expect(() => quoteTotals([once('100')], terms({ discount }))).toThrow(RangeError)
})
