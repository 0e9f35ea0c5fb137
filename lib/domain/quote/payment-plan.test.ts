import { describe, expect, it } from 'vitest'
import { once, terms } from '#tests/support/offer.ts'
import { type PaymentPart, type PaymentShare, payments, planPayments, planProblem } from './payment-plan.ts'
import { quoteTotals } from './quote-totals.ts'

const parts = (...shares: PaymentShare[]): PaymentPart[] =>
  shares.map((share, at) => ({ label: `Part ${at + 1}`, due: '', share }))
const pay = (total: bigint, ...shares: PaymentShare[]) => planPayments(parts(...shares), total).map(String)

describe('a payment plan', () => {
  it('shares per cent so that the parts add up: a third of 100.00, three times', () => {
    expect(pay(10_000n, { percent: '33.33' }, { percent: '33.33' }, { percent: '33.34' })).toEqual([
      '3333',
      '3333',
      '3334',
    ])
  })

  it('gives the rest what a deposit and a fixed part leave: 1,000.01 − 30 % − 200.00 = 500.01', () => {
    // 30 % of 1,000.01 is 300.003.
    expect(pay(100_001n, { percent: '30' }, { rest: true }, { amountMinor: '20000' })).toEqual([
      '30000',
      '50001',
      '20000',
    ])
  })

  it('ends where the total ends when the client chose less than a fixed part', () => {
    expect(pay(5_000n, { amountMinor: '4000' }, { amountMinor: '2000' }, { rest: true })).toEqual([
      '4000',
      '1000',
      '0',
    ])
  })

  it.each<[string, bigint, PaymentShare[], RegExp | null]>([
    ['no plan at all', 100n, [], null],
    ['all of it', 100n, [{ percent: '40' }, { percent: '60' }], null],
    ['99 %', 100n, [{ percent: '39' }, { percent: '60' }], /100%/],
    ['101 %', 100n, [{ percent: '41' }, { percent: '60' }], /100%/],
    ['amounts that are the total', 100n, [{ amountMinor: '40' }, { amountMinor: '60' }], null],
    ['amounts that are not', 100n, [{ amountMinor: '40' }, { amountMinor: '61' }], /add up/],
    ['more than there is', 100n, [{ amountMinor: '101' }, { rest: true }], /more than/],
    ['two rests', 100n, [{ rest: true }, { rest: true }], /one part/],
  ])('says whether it pays the total: %s', (_, total, shares, words) => {
    const problem = planProblem(parts(...shares), total)
    if (words === null) expect(problem).toBeNull()
    else expect(problem).toMatch(words)
  })
})

describe('payments', () => {
  const lines = [
    once('10000', { taxRatePercent: '0' }),
    once('4000', { taxRatePercent: '0', milestone: 'Pilot accepted' }),
    once('6000', { taxRatePercent: '0', milestone: 'Go live' }),
    once('1000', { taxRatePercent: '0', milestone: 'Pilot accepted' }),
    once('9900', { taxRatePercent: '0', kind: 'monthly' }),
  ]
  const { lines: money } = quoteTotals(lines, terms())
  const priced = lines.map((line, at) => ({ ...line, ...(money[at] as (typeof money)[number]) }))
  const due = (plan: PaymentPart[]) =>
    payments(priced, plan).map(({ label, amountMinor }) => [label, amountMinor])

  it('come by the plan, and with each milestone what is tied to it', () => {
    expect(due(parts({ percent: '25' }, { rest: true }))).toEqual([
      ['Part 1', '2500'],
      ['Part 2', '7500'],
      ['Pilot accepted', '5000'],
      ['Go live', '6000'],
    ])
  })

  it('leave nothing out when only milestones say when', () => {
    expect(due([])[0]).toEqual(['Everything else paid once', '10000'])
  })
})
