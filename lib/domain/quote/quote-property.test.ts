import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, anyOffer } from '#tests/support/offer.ts'
import { groupSums } from './group-sum.ts'
import { isTaken, LINE_KINDS, type OfferLine } from './offer.ts'
import { payments } from './payment-plan.ts'
import { quoteTotals } from './quote-totals.ts'
import type { QuoteLineView } from './quote-view.ts'

const noWords = { label: '', description: '', unit: '' }

function computed({ lines, terms }: typeof anyOffer extends fc.Arbitrary<infer T> ? T : never) {
  const { lines: money, oneOff, monthly } = quoteTotals(lines, terms)
  const view = lines.map((line, at) => ({ ...noWords, ...line, ...money[at] }) as QuoteLineView)
  return { view, bills: { 'one-off': oneOff, monthly } }
}

const check = (holds: (offer: { lines: OfferLine[] } & Parameters<typeof computed>[0]) => void) =>
  fc.assert(fc.property(anyOffer, holds), { numRuns: 1_000 })

describe('in every currency, rate, discount, mode of price and of rounding', () => {
  it('the parts add up to the totals of their bill', () => {
    check((offer) => {
      const { view, bills } = computed(offer)
      for (const kind of LINE_KINDS) {
        const own = view.filter((line) => line.kind === kind && isTaken(line))
        const of = (field: keyof QuoteLineView) => add(own.map((line) => String(line[field])))
        const totals = bills[kind]
        expect(of('amountMinor')).toBe(add([totals.subtotalMinor, of('ownDiscountMinor')]))
        expect(of('discountMinor')).toBe(totals.discountMinor)
        expect(of('netMinor')).toBe(totals.netMinor)
        expect(of('taxMinor')).toBe(totals.taxMinor)
        expect(of('totalMinor')).toBe(totals.totalMinor)
        expect(add([totals.netMinor, totals.taxMinor])).toBe(totals.totalMinor)
        const charged = add([totals.netMinor, offer.terms.prices === 'inclusive' ? totals.taxMinor : '0'])
        expect(add([charged, totals.discountMinor])).toBe(totals.subtotalMinor)
      }
    })
  })

  it('the tax of the rates is the tax, and so are their nets the net', () => {
    check((offer) => {
      for (const totals of Object.values(computed(offer).bills)) {
        expect(add(totals.taxByRate.map((rate) => rate.taxMinor))).toBe(totals.taxMinor)
        expect(add(totals.taxByRate.map((rate) => rate.netMinor))).toBe(totals.netMinor)
      }
    })
  })

  it('no line falls below zero, and no discount takes more than the line', () => {
    check((offer) => {
      for (const line of computed(offer).view) {
        const charged = BigInt(line.amountMinor) - BigInt(line.ownDiscountMinor) - BigInt(line.discountMinor)
        expect(charged).toBe(BigInt(offer.terms.prices === 'inclusive' ? line.totalMinor : line.netMinor))
        for (const part of [line.netMinor, line.taxMinor, line.discountMinor])
          expect(BigInt(part)).toBeGreaterThanOrEqual(0n)
      }
    })
  })

  it('the order of the lines, and so of what is ticked, changes no total', () => {
    check(({ lines, terms }) => {
      const there = quoteTotals(lines, terms)
      const back = quoteTotals([...lines].reverse(), terms)
      expect([back.oneOff, back.monthly]).toEqual([there.oneOff, there.monthly])
    })
  })

  it('two optional lines come to the same, whichever is ticked first, and ticking back restores', () => {
    check(({ lines, terms }) => {
      const tick = (from: OfferLine[], at: number, isChosen: boolean) =>
        from.map((line, index) =>
          index === at ? { ...line, choice: { kind: 'optional' as const, isChosen } } : line,
        )
      if (lines.length < 2) return
      const bare = tick(tick(lines, 0, false), 1, false)
      const one = quoteTotals(tick(tick(bare, 0, true), 1, true), terms)
      const other = quoteTotals(tick(tick(bare, 1, true), 0, true), terms)
      expect(one).toEqual(other)
      expect(quoteTotals(tick(tick(bare, 0, true), 0, false), terms)).toEqual(quoteTotals(bare, terms))
    })
  })

  it('a line that is not taken changes nothing', () => {
    check(({ lines, terms }) => {
      const taken = quoteTotals(lines.filter(isTaken), terms)
      const all = quoteTotals(lines, terms)
      expect([all.oneOff, all.monthly]).toEqual([taken.oneOff, taken.monthly])
    })
  })

  it('the two roundings differ by at most half a unit for each line, and half for each rate', () => {
    check(({ lines, terms }) => {
      const tax = (taxRounding: 'line' | 'document') =>
        BigInt(quoteTotals(lines, { ...terms, taxRounding }).oneOff.taxMinor)
      const gap = tax('line') - tax('document')
      expect(2n * (gap < 0n ? -gap : gap)).toBeLessThanOrEqual(BigInt(lines.length + 6))
    })
  })

  it('groups and what stands alone add up to the bill', () => {
    check((offer) => {
      const { view, bills } = computed(offer)
      const sums = groupSums(view)
      for (const kind of LINE_KINDS) {
        const alone = view.filter((line) => line.kind === kind && line.group === null && isTaken(line))
        const parts = [...sums.filter((sum) => sum.kind === kind), ...alone]
        for (const field of ['netMinor', 'taxMinor', 'totalMinor'] as const)
          expect(add(parts.map((part) => part[field]))).toBe(bills[kind][field])
      }
    })
  })

  it('the payments add up to all that is paid once', () => {
    const plan = ['33.33', '33.33', '33.34'].map((percent) => ({ label: '', due: '', share: { percent } }))
    check((offer) => {
      const { view, bills } = computed(offer)
      for (const parts of [plan, []]) {
        const due = payments(view, parts)
        if (due.length > 0) expect(add(due.map((part) => part.amountMinor))).toBe(bills['one-off'].totalMinor)
      }
    })
  })
})
