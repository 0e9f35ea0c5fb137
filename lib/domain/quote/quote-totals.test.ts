import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toMinor } from '../money.ts'
import { type PricedLine, type QuoteTerms, quoteTotals } from './quote-totals.ts'
import { LINE_KINDS, TAX_ROUNDINGS } from './quote-view.ts'

const once = (unitPriceMinor: string, quantity = '1'): PricedLine => ({
  kind: 'one-off',
  quantity,
  unitPriceMinor,
})
const terms = (more: Partial<QuoteTerms> = {}): QuoteTerms => ({
  discountPercent: '0',
  taxRatePercent: '19',
  taxRounding: 'document',
  ...more,
})
const sum = (parts: readonly string[]) => String(parts.reduce((total, part) => total + BigInt(part), 0n))

describe('three lines of 0.35 at 19 %', () => {
  const three = [once('35'), once('35'), once('35')]

  it('carry 0.21 of tax when each line is rounded: 3 × 0.0665 → 3 × 0.07', () => {
    expect(quoteTotals(three, terms({ taxRounding: 'line' })).oneOff).toMatchObject({
      netMinor: '105',
      taxMinor: '21',
      totalMinor: '126',
    })
  })

  it('carry 0.20 when the document is: 1.05 × 19 % = 0.1995 → 0.20, shared as 0.07 + 0.07 + 0.06', () => {
    const { oneOff, lines } = quoteTotals(three, terms())
    expect(oneOff).toMatchObject({ taxMinor: '20', totalMinor: '125' })
    expect(lines.map((line) => line.taxMinor)).toEqual(['7', '7', '6'])
  })
})

it('shares a discount of 10 % on 10.00 + 0.05 as 1.00 + 0.00: 1.005 is 1.00 half-even, the larger remainder is none', () => {
  const { lines, oneOff } = quoteTotals([once('1000'), once('5')], terms({ discountPercent: '10' }))
  expect(oneOff).toMatchObject({ subtotalMinor: '1005', discountMinor: '100', netMinor: '905' })
  expect(lines.map((line) => line.discountMinor)).toEqual(['100', '0'])
})

it('rounds quantity × price once, half-even: 2.5 h × 0.01 = 0.025 → 0.02, 3.5 h × 0.01 = 0.035 → 0.04', () => {
  const { lines } = quoteTotals([once('1', '2.5'), once('1', '3.5')], terms())
  expect(lines.map((line) => line.amountMinor)).toEqual(['2', '4'])
})

it('keeps one-off and monthly apart, whatever their order', () => {
  const monthly = (unitPriceMinor: string): PricedLine => ({ kind: 'monthly', quantity: '1', unitPriceMinor })
  const view = quoteTotals(
    [monthly('511000'), once('300000'), monthly('20000')],
    terms({ taxRatePercent: '0' }),
  )
  expect([view.oneOff.totalMinor, view.monthly.totalMinor]).toEqual(['300000', '531000'])
  expect(view.lines.map((line) => line.amountMinor)).toEqual(['511000', '300000', '20000'])
})

it('is nothing of nothing', () => {
  expect(quoteTotals([], terms()).oneOff.totalMinor).toBe('0')
})

const CURRENCIES = ['JPY', 'EUR', 'KWD']
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100))
const amount = fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => (thousandths / 1000).toFixed(3))
const scene = fc.constantFrom(...CURRENCIES).chain((currency) =>
  fc.record({
    lines: fc.array(
      fc.tuple(fc.constantFrom(...LINE_KINDS), amount, amount).map(([kind, quantity, price]) => ({
        kind,
        quantity,
        unitPriceMinor: String(toMinor(price, currency)),
      })),
      { maxLength: 40 },
    ),
    terms: fc.record({
      discountPercent: percent,
      taxRatePercent: percent,
      taxRounding: fc.constantFrom(...TAX_ROUNDINGS),
    }),
  }),
)

describe('in every currency, rate, discount and rounding mode', () => {
  it('the parts add up to the totals, in each group', () => {
    fc.assert(
      fc.property(scene, ({ lines, terms }) => {
        const view = quoteTotals(lines, terms)
        for (const [kind, totals] of [
          ['one-off', view.oneOff],
          ['monthly', view.monthly],
        ] as const) {
          const own = view.lines.filter((_, at) => lines[at]?.kind === kind)
          expect(sum(own.map((line) => line.amountMinor))).toBe(totals.subtotalMinor)
          expect(sum(own.map((line) => line.discountMinor))).toBe(totals.discountMinor)
          expect(sum(own.map((line) => line.netMinor))).toBe(totals.netMinor)
          expect(sum(own.map((line) => line.taxMinor))).toBe(totals.taxMinor)
          expect(sum([totals.netMinor, totals.taxMinor])).toBe(totals.totalMinor)
        }
      }),
    )
  })

  it('no line falls below zero, and no discount takes more than the line', () => {
    fc.assert(
      fc.property(scene, ({ lines, terms }) => {
        for (const line of quoteTotals(lines, terms).lines) {
          expect(BigInt(line.netMinor) + BigInt(line.discountMinor)).toBe(BigInt(line.amountMinor))
          expect(BigInt(line.netMinor)).toBeGreaterThanOrEqual(0n)
          expect(BigInt(line.taxMinor)).toBeGreaterThanOrEqual(0n)
        }
      }),
    )
  })

  it('the two modes differ by at most half a unit for each line, and half for the document', () => {
    fc.assert(
      fc.property(scene, ({ lines, terms }) => {
        const tax = (taxRounding: 'line' | 'document') =>
          BigInt(quoteTotals(lines, { ...terms, taxRounding }).oneOff.taxMinor)
        const gap = tax('line') - tax('document')
        expect(2n * (gap < 0n ? -gap : gap)).toBeLessThanOrEqual(BigInt(lines.length + 1))
      }),
    )
  })

  it('the order of the lines changes no total', () => {
    fc.assert(
      fc.property(scene, ({ lines, terms }) => {
        const there = quoteTotals(lines, terms)
        const back = quoteTotals([...lines].reverse(), terms)
        expect([back.oneOff, back.monthly]).toEqual([there.oneOff, there.monthly])
      }),
    )
  })
})
