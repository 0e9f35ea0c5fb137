import { describe, expect, it } from 'vitest'
import type { UsedPrice } from '../comparison/used-price.ts'
import { type CheckFacts, CONFIRMABLE } from './check.ts'
import { openChecks, quoteChecks } from './quote-check.ts'
import { PLAIN_DRAFT_LINE, PLAIN_TERMS, type QuoteDraft, type QuoteDraftLine } from './quote-draft.ts'

const line = (more: Partial<QuoteDraftLine> = {}): QuoteDraftLine => ({
  ...{ ...PLAIN_DRAFT_LINE, kind: 'one-off', label: 'Build', description: '', quantity: '2', unit: '' },
  ...{ unitPriceMinor: '10000', ...more },
})
const draft: QuoteDraft = {
  ...{ ...PLAIN_TERMS, title: 'Why?', introduction: '', terms: 'Payable in 14 days.' },
  ...{ validUntil: '2026-12-24', taxRatePercent: '19', taxRounding: 'document', lines: [line()] },
}
const price: UsedPrice = {
  ...{ id: 'maker/model', name: 'Model', prices: [{ label: 'Input', amount: '1' }], currency: 'USD' },
  ...{ source: { name: 'Price page', readOn: '2026-11-20' }, confidence: 'high', isOwn: false },
  ...{ retiresOn: null, replacement: null },
}
const facts: CheckFacts = {
  ...{ today: '2026-11-24', currency: 'USD', termMonths: 12, marginFloorPercent: null, option: null },
}
const withPrice = (more: Partial<UsedPrice>, unknownLines: string[] = []): Partial<CheckFacts> => ({
  option: { unknownLines, prices: [{ ...price, ...more }], changes: [], costs: [] },
})
const withComparison = (option: Partial<NonNullable<CheckFacts['option']>>): Partial<CheckFacts> => ({
  option: { unknownLines: [], prices: [], changes: [], costs: [], ...option },
})
const usage = (unitCost: string, currency = 'USD') =>
  withComparison({ costs: [{ kind: 'monthly', label: 'Model usage', unitCost, currency }] })
const used = { lines: [line({ kind: 'monthly', label: 'Model usage', unitCost: '27.5' })] }
const found = (change: Partial<QuoteDraft>, known: Partial<CheckFacts> = {}) =>
  quoteChecks({ ...draft, ...change }, { ...facts, ...known })
const codes = (checks: ReturnType<typeof found>) =>
  checks.map((check) => (check.severity === 'stop' ? 'stop' : check.code))

it('finds nothing where all is as it should be', () => {
  expect(found({}, withPrice({}))).toEqual([])
})

it('names all that keeps an empty draft in the house, what stops it first', () => {
  const empty = found({ title: ' ', lines: [], terms: '', validUntil: '2026-11-23' })
  expect(codes(empty)).toEqual(['stop', 'stop', 'stop', 'terms'])
})

// Two at 100.00 make 200.00 without tax; they cost 2 × 75.00, with 10 % more 165.00: 35.00 stay, 17.5 % of the price.
const costed = { lines: [line({ unitCost: '75' })], contingencyPercent: '10' }
const bare = { ...costed, lines: [line({ unitCost: '75', contingencyPercent: '0' })] }

it.each<[string, string[], Partial<QuoteDraft>, Partial<CheckFacts>]>([
  ['a price of nothing', ['nothing-to-pay'], { lines: [line({ unitPriceMinor: '0' })] }, {}],
  ['a validity of six days', ['ends-soon'], { validUntil: '2026-11-30' }, {}],
  ['no validity of seven', [], { validUntil: '2026-12-01' }, {}],
  ['an unknown price behind it', ['price-unknown'], {}, withPrice({}, ['Hosting'])],
  ['a price that may not be quoted', ['price-uncertain'], {}, withPrice({ confidence: 'low' })],
  ['no price at all', ['price-uncertain'], {}, withPrice({ confidence: null, source: null })],
  ['a price of 31 days ago', ['price-age'], {}, withPrice({ source: { name: '', readOn: '2026-10-24' } })],
  ['no price of 30 days ago', [], {}, withPrice({ source: { name: '', readOn: '2026-10-25' } })],
  ['a price that is another today', ['price-changed'], {}, withComparison({ changes: ['$1 → $2.'] })],
  ['a cost that the comparison has otherwise by now', ['cost-changed'], used, usage('58.4')],
  ['no cost that is the same', [], used, usage('27.50')],
  ['no cost in another currency', [], used, usage('58.4', 'EUR')],
  ['a model that ends in the twelfth month', ['model-ends'], {}, withPrice({ retiresOn: '2027-11-30' })],
  ['no model that ends after it', [], {}, withPrice({ retiresOn: '2027-12-01' })],
  ['an unknown cost below a floor', ['cost-unknown'], {}, { marginFloorPercent: '20' }],
  ['a margin of 17.5 % below 17.51', ['margin'], costed, { marginFloorPercent: '17.51' }],
  ['no margin of 17.5 % above 17.5', [], costed, { marginFloorPercent: '17.5' }],
  ['no margin of 25 % of a line without contingency', [], bare, { marginFloorPercent: '25' }],
  ['no margin where no floor is set', [], costed, {}],
])('tells of %s', (_, expected, change, known) => {
  expect(codes(found(change, known))).toEqual(expected)
})

it('tells of a margin that only a choice of the client makes too low, and names the choice', () => {
  const choice = { kind: 'optional' as const, isChosen: false }
  // 35.00 + 1.20 of 300.00 are 12.07 %.
  const training = line({ label: 'Training', quantity: '1', unitCost: '89.8', choice })
  const lines = [...costed.lines, training]
  expect(found({ ...costed, lines }, { marginFloorPercent: '15' })).toMatchObject([
    {
      code: 'margin',
      message: expect.stringContaining('12.07% in what is paid once if the client takes Training.'),
    },
  ])
  expect(found({ ...costed, lines }, { marginFloorPercent: '12' })).toEqual([])
  const unknown = [...costed.lines, { ...training, unitCost: null }]
  expect(codes(found({ ...costed, lines: unknown }, { marginFloorPercent: '12' }))).toEqual(['cost-unknown'])
})

describe('what the sender has seen', () => {
  const checks = found({ terms: '', validUntil: '2026-11-25' })

  it('is sent when he says yes to each of it, and not before', () => {
    expect(openChecks(checks, [])).toHaveLength(2)
    expect(openChecks(checks, ['terms'])).toMatchObject([{ code: 'ends-soon' }])
    expect(openChecks(checks, ['terms', 'ends-soon'])).toEqual([])
  })

  it('does not open what nobody may overrule', () => {
    expect(openChecks(found({ title: '' }), CONFIRMABLE)).toMatchObject([{ severity: 'stop' }])
  })
})
