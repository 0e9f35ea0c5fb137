import { expect, it } from 'vitest'
import { reconcile, type SourceSum } from './reconciliation.ts'

const sum = (
  source: SourceSum['source'],
  amount: string | null,
  given: Partial<SourceSum> = {},
): SourceSum => ({
  ...{ month: '2026-10', currency: 'USD', source, amount, unpriced: 0, isCounted: source === 'invoice' },
  ...given,
})

it('believes the invoice before the provider’s costs, the gateway, traces and what was typed in', () => {
  const found = reconcile([sum('manual', '90'), sum('gateway', '80'), sum('invoice', '100')])
  expect(found.map(({ believed, other, percent }) => [believed, other, percent])).toEqual([
    ['invoice', 'gateway', '-20'],
    ['invoice', 'manual', '-10'],
  ])
  expect(found[0]?.check).toContain('do not pass it')
})

it.each([
  ['100.5', 'but for rounding'],
  ['150', 'twice'],
  ['40', 'missing'],
])('of another sum of %s says what to check', (amount, words) => {
  expect(reconcile([sum('invoice', '100'), sum('manual', amount)])[0]?.check).toContain(words)
})

it('says nothing of a month with one source, of another currency, or without a known amount', () => {
  expect(
    reconcile([
      sum('invoice', '1', { month: '2026-08' }),
      sum('manual', '1', { month: '2026-09' }),
      sum('invoice', '1'),
      sum('manual', '1', { currency: 'EUR' }),
      sum('trace', null),
    ]),
  ).toEqual([])
})

it('knows no per cent of nothing, and asks for missing prices first', () => {
  const [found] = reconcile([sum('invoice', '0', { unpriced: 2 }), sum('gateway', '5')])
  expect(found).toMatchObject({ percent: null, check: expect.stringContaining('price them first') })
})
